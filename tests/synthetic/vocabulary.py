"""Names of a province that does not exist: its places, people, groups of products, and what is made."""

from __future__ import annotations


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split(", "))


HOME = "Lam Sương"
PROVINCES_BEFORE = _list("Lam Sương, Vân Khê, Trúc Hà, Thạch Đào, Mộc Ninh, Hải Mây, Đồng Sen, Phong Lũng")
PROVINCES_NOW = _list("Lam Vân, Trúc Hải, Đồng Phong")
FIRST_SYLLABLES = _list(
    "Lam, Sương, Khê, Trúc, Đào, Mây, Sen, Lũng, Thạch, Cỏ, Suối, Vạc, Nhạn, Sậy, Lau, Bưởi, Gạo, "
    "Nứa, Chàm, Đước, Quế, Thông, Lúa, Ruộng, Bãi, Gò, Đầm, Bến"
)
SECOND_SYLLABLES = _list(
    "Hạ, Thượng, Trung, Đông, Đoài, Nhuệ, Lĩnh, Giang, Điền, Viên, Cảnh, Thuần, Lạc, Nghĩa, Ích, "
    "Tường, Khánh, Mẫn, Cẩn, Dụ, Lương, Thịnh, Ngạn, Bích, Diệp, Sa"
)
SURNAMES = _list("Nguyễn, Trần, Lê, Phạm, Huỳnh, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý")
MIDDLE_NAMES = _list("Văn, Thị, Ngọc, Thanh, Hoài, Minh, Thu, Quốc, Kim, Xuân, Đức, Diệu")
GIVEN_NAMES = _list(
    "An, Bình, Cúc, Dung, Giang, Hạnh, Hiếu, Khoa, Lài, Mận, Nghĩa, Oanh, Phúc, Quý, Sang, Tâm, Uyên, "
    "Vinh, Xuyến, Yến, Thảo, Trí, Loan, Hưởng, Đạt, Ưu"
)

GROUPS = {
    "thu-cong": "thủ công mỹ nghệ",
    "nong-lam-thuy-san": "chế biến nông, lâm, thủy sản",
    "do-uong-thuc-pham": "thực phẩm và đồ uống",
    "may-moc": "máy móc, thiết bị, dụng cụ",
    "hang-tieu-dung": "hàng tiêu dùng",
    "khac": "sản phẩm khác",
}

TRADES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "thu-cong": (
        _list(
            "Bình gốm men tro, Tranh sơn mài, Giỏ mây đan, Ghế tre, Nón lá, Chiếu cói, Đèn lồng giấy "
            "dó, Tượng gỗ mít, Khay khảm vỏ trai, Thảm xơ dừa, Hộp trầu sơn son, Khăn thổ cẩm"
        ),
        _list("hoa sen, hình chim vạc, kiểu cổ, màu chàm, vân mây, cỡ lớn, bộ ba, nét khắc chìm"),
    ),
    "nong-lam-thuy-san": (
        _list(
            "Gạo nếp cái, Hạt điều rang muối, Cá sặc khô, Tôm khô, Nấm mối sấy, Mít sấy giòn, Bột "
            "nghệ, Tinh dầu sả, Tiêu sọ, Măng khô, Rong nho, Chuối ép dẻo"
        ),
        _list("loại một, sấy lạnh, không phẩm màu, đóng gói hút chân không, phơi nắng, vụ sớm, hữu cơ"),
    ),
    "do-uong-thuc-pham": (
        _list(
            "Mật ong rừng tràm, Trà lá vối, Cà phê rang mộc, Rượu nếp than, Nước mắm cá cơm, Bánh "
            "tráng phơi sương, Chả lụa, Kẹo dừa, Tương hột, Nước ép bưởi, Muối ớt xanh, Bánh phồng "
            "tôm"
        ),
        _list("truyền thống, ủ hai năm, vị gừng, hộp quà, lon 330 ml, chai 500 ml, ít đường, cay vừa"),
    ),
    "may-moc": (
        _list(
            "Máy tuốt lá dừa, Máy sấy nông sản, Máy đùn nhang, Máy băm cỏ, Máy bóc vỏ hạt điều, Khuôn "
            "ép gạch, Béc tưới xoay, Lò đốt viên nén, Máy xới mini, Máy cưa lọng"
        ),
        _list("ba pha, công suất 2 kW, tự động, khung thép, đời 3, gọn nhẹ, hai tốc độ"),
    ),
    "hang-tieu-dung": (
        _list(
            "Xà phòng dầu dừa, Guốc mộc, Nhang trầm, Thớt gỗ me tây, Chổi đót, Túi cói, Gối bông gòn, "
            "Đũa tre, Dầu gội bồ kết, Ly thủy tinh tái chế"
        ),
        _list("gia đình, xuất khẩu, không mùi, bản giới hạn, cho trẻ em, sáu món, dáng thấp"),
    ),
    "khac": (
        _list("Gạch không nung, Phân trùn quế, Viên nén mùn cưa, Ngói màu, Bao bì bã mía, Giá thể trồng nấm"),
        _list("nhẹ, bao 25 kg, khổ lớn, chịu nước, dạng viên"),
    ),
}
"""By group of products: what is made, and in which fashion."""
