"""What is said of products, texts of law and events: sentences with slots, and the words for these."""

from __future__ import annotations


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split(", "))


WORDS: dict[str, tuple[str, ...]] = {
    "material": _list(
        "đất sét trắng, tre già ba năm, gỗ mít, sợi cói, hạt điều tươi, cá cơm than, bông gòn, mật "
        "hoa tràm, thép tấm, nhựa tái chế, lá vối, nếp cái hoa vàng, bột trấu, xơ dừa, lá chàm, sáp "
        "ong"
    ),
    "skill": _list(
        "lên men tự nhiên, phơi một nắng, nung ở lò củi, đan nong mốt, phủ chín lớp sơn, sấy bằng hơi "
        "nước, chạm bằng tay, ép nguội, tiện trên máy số, kéo sợi thủ công, ủ trong chum sành, rang "
        "bằng cát nóng"
    ),
    "buyer": _list(
        "các chợ trong tỉnh, siêu thị ở thành phố, khách du lịch, bếp ăn trường học, đại lý ba tỉnh "
        "bên cạnh, người mua ở nước ngoài, cửa hàng quà tặng, xưởng lắp ráp, hợp tác xã nông nghiệp"
    ),
    "start": _list(
        "năm 1987, năm 1994, năm 1999, năm 2003, năm 2008, năm 2012, năm 2016, ba đời nay, hơn hai mươi năm"
    ),
    "people": _list(
        "sáu lao động, mười hai thợ, chín hộ trong xóm, hai mươi lăm người, ba nghệ nhân và tám thợ "
        "trẻ, bốn mươi lao động"
    ),
    "amount": _list(
        "hai tấn mỗi tháng, khoảng 500 bộ mỗi quý, 1.200 sản phẩm một năm, ba mươi nghìn lít, 40 máy "
        "mỗi năm, tám container"
    ),
    "machine": _list(
        "máy sấy bơm nhiệt, lò nung ga, máy khắc số, dây chuyền chiết rót, máy đóng gói, máy trộn "
        "bột, kho lạnh 20 m³"
    ),
    "work": _list(
        "đào tạo nghề, xây dựng mô hình trình diễn, mua máy móc tiên tiến, dự hội chợ, đăng ký nhãn "
        "hiệu, thiết kế bao bì, sản xuất sạch hơn, tư vấn lập dự án, bình chọn sản phẩm, liên kết "
        "theo cụm, xử lý nước thải, di dời vào cụm công nghiệp"
    ),
    "reader": _list(
        "cơ sở công nghiệp nông thôn, hợp tác xã, tổ hợp tác, hộ kinh doanh, doanh nghiệp nhỏ và vừa, "
        "nghệ nhân, thợ giỏi"
    ),
    "money": _list(
        "kinh phí khuyến công, ngân sách tỉnh, ngân sách trung ương, vốn đối ứng, nguồn xã hội hóa"
    ),
    "office": _list(
        "phòng Kinh tế, trung tâm khuyến công, Ủy ban nhân dân xã, ban quản lý cụm, hội đồng bình "
        "chọn, tổ thẩm định"
    ),
    "paper": _list(
        "đơn đề nghị, bản sao giấy đăng ký kinh doanh, dự toán chi tiết, biên bản nghiệm thu, ba ảnh "
        "chụp sản phẩm, phiếu kiểm nghiệm còn hạn, hợp đồng mua máy, báo cáo tài chính, bản cam kết "
        "bảo vệ môi trường"
    ),
    "when": _list(
        "trước 20/6 hằng năm, trong 15 ngày làm việc, chậm nhất 07:30 ngày khai mạc, quý I, trước khi "
        "quyết toán, hai năm một lần"
    ),
    "place": _list(
        "sân vận động huyện, nhà văn hóa xã, bờ kè trung tâm, khu phố chợ, sân trường nghề, nhà thi "
        "đấu, khu làng nghề"
    ),
}
WORDS |= {f"other_{name}": WORDS[name][::-1] for name in ("paper", "material", "machine", "work")}
"""By slot of a sentence: what may stand there."""

OF_PRODUCTS = (
    "sản phẩm làm từ {material}, {skill} theo cách của làng.",
    "nguyên liệu chính là {material}; phần còn lại mua của {buyer}.",
    "cơ sở giữ nghề từ {start}, hiện có {people}.",
    "mỗi đợt hàng đều {skill} rồi mới đóng gói, giữ mẫu lưu trong sáu tháng.",
    "sản lượng {amount}, bán cho {buyer}.",
    "năm vừa qua cơ sở đầu tư {machine} bằng {money}.",
    "khâu khó nhất là {skill}; thợ mới phải học ít nhất nửa năm.",
    "bao bì in tên làng, mã truy xuất và số điện thoại của cơ sở.",
    "{material} được chọn vào mùa khô, để nơi thoáng trước khi làm.",
    "người mua phần lớn là {buyer}; đơn gần nhất {amount}.",
    "phế phẩm được gom làm chất đốt cho {machine}.",
    "muốn giữ được lâu thì {skill}, để nguội rồi mới gói hai lớp.",
    "thợ chính học nghề từ {start}, nay truyền lại cho con cháu và {people} trong xóm.",
    "cơ sở từng dừng một thời gian vì thiếu {material}, sau nhờ {money} mà làm lại.",
    "giá bán tính theo cỡ; mua từ mười bộ trở lên thì cơ sở chở tận nơi cho {buyer}.",
    "mẫu mới pha {material} với {other_material}, còn đang thử ở {place}.",
    "cơ sở nhận dạy nghề cho người trong xã, ưu tiên lao động nữ và người khuyết tật.",
)
OF_POLICIES = (
    "văn bản quy định việc dùng {money} cho {work} ở địa bàn nông thôn.",
    "{reader} được hỗ trợ khi trực tiếp đầu tư, sản xuất và chấp hành pháp luật về đất đai, môi trường.",
    "hồ sơ gồm {paper} và {other_paper}, nộp tại {office}.",
    "{office} thẩm định, công khai kết quả và lưu hồ sơ theo quy định.",
    "mức chi cho {work} do Hội đồng nhân dân quyết định trong khả năng cân đối.",
    "cơ sở báo cáo {when}; báo cáo chậm thì chưa được xét đợt sau.",
    "đề án {work} thực hiện trong một năm, trường hợp kéo dài phải được chấp thuận bằng văn bản.",
    "kết quả {work} được đánh giá theo số lao động có việc làm và doanh thu tăng thêm.",
    "{reader} tự chọn nơi mua {machine}, có báo giá của ít nhất ba nơi bán.",
    "{office} và {reader} ký hợp đồng, ghi rõ việc, thời gian, cách nghiệm thu và phần {money}.",
    "việc {work} và {other_work} có thể làm chung một đề án khi cùng địa bàn.",
    "không hỗ trợ hai lần từ {money} cho cùng một nội dung {work}.",
    "giao {office} hướng dẫn, kiểm tra và tổng hợp {when}.",
    "ưu tiên {reader} ở xã khó khăn, xã làng nghề và cơ sở sản xuất sạch hơn.",
)
OF_EVENTS = (
    "chương trình có khu trưng bày của {reader}, khu trình diễn nghề và khu tư vấn {work}.",
    "ban tổ chức nhận đăng ký tại {office}, ưu tiên {reader} lần đầu tham gia.",
    "khu trình diễn có {skill}, khách được làm thử.",
    "các gian hàng giới thiệu sản phẩm từ {material} và {other_material}.",
    "nội dung chính là {work}, do {office} trình bày.",
    "người dự gặp trực tiếp {buyer} để ký hợp đồng nguyên tắc.",
    "tiền thuê gian được giảm từ {money} cho {reader}.",
    "điểm đón khách ở {place}, có chỗ gửi xe và nước uống.",
    "buổi cuối tổng kết, trao giấy cảm ơn và thu phiếu góp ý {when}.",
    "có phần hỏi đáp về {paper}, {other_paper} và cách nộp trên mạng.",
    "máy được trình diễn gồm {machine} và {other_machine}.",
)
