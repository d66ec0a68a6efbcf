"""Made-up records of any number, in Vietnamese as it is written, the same every time."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

from khuyencong import timeline
from khuyencong.display.view import State
from khuyencong.model.site import Term
from khuyencong.search.document import Document
from khuyencong.timeline import PartialDate
from khuyencong.vietnamese import partial, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

GOODS = """nước mắm|trà tim sen|chè xanh|bánh tráng|bánh pía|kẹo dừa|cà phê rang xay|mật ong|tinh dầu tràm|gạo nếp cẩm
|hạt điều sấy|mít sấy giòn|xoài sấy dẻo|tàu hủ ky|bún ngô|miến dong|nem chua|chả lụa|lạp xưởng|khô cá lóc|mắm cá linh
|tương ớt|dưa kiệu|đông trùng hạ thảo|bột ngũ cốc|rượu gạo|nước ép thanh long|đường thốt nốt|muối ớt|sữa chua
|bình gốm|chum sành|tượng gỗ|tranh sơn mài|đèn lồng|giỏ cỏ bàng|ghế mây|lồng bàn tre|thúng mủng|chiếu cói|lụa tơ tằm
|thổ cẩm|nón lá|guốc mộc|dao kéo|chuông đồng|trống da trâu|tủ thờ|bàn ghế|thớt gỗ|đũa dừa|chổi đót|nhang trầm
|máy sấy nông sản|máy ép củi|máy dệt chiếu|lò hơi|cửa cuốn|gạch không nung|bản lề cửa|khuôn bánh|cối xay đá""".replace("\n", "")  # fmt: skip
MANNERS = """truyền thống|hữu cơ|xuất khẩu|cao cấp|thượng hạng|đóng chai|sấy thăng hoa|thủ công|vị gừng|vị sả
|không hạt|đặc biệt|rừng ngập mặn|phơi sương|ba năm tuổi|chạm khắc|dát vàng|men da lươn|dệt vân|khảm trai""".replace("\n", "")  # fmt: skip
FIRST = "Nguyễn|Trần|Lê|Phạm|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Mai|Trịnh|Đoàn|Lưu|Tạ|Quách|Thạch"
MIDDLE = "Văn|Thị|Hữu|Đức|Minh|Ngọc|Thanh|Quốc|Kim|Bá|Công|Xuân|Phước|Mỹ|Diệu|Thuỳ|Như|Gia|Bảo|Tấn"
LAST = """An|Bình|Châu|Dũng|Giang|Hà|Hải|Hạnh|Hoà|Hồng|Hùng|Hương|Khánh|Kỳ|Lan|Long|Lộc|Mai|Nam|Nga|Ngân|Phát
|Phúc|Phương|Quang|Quý|Sơn|Tâm|Thắng|Thảo|Thịnh|Thuỷ|Tiến|Trung|Tuấn|Vinh|Yến|Đạt|Đông|Ánh""".replace("\n", "")  # fmt: skip
PLACES = """Hà Nội|Hải Phòng|Quảng Ninh|Bắc Giang|Bắc Ninh|Hải Dương|Hưng Yên|Thái Bình|Nam Định|Ninh Bình|Hà Nam|Phú Thọ
|Vĩnh Phúc|Thái Nguyên|Lạng Sơn|Cao Bằng|Bắc Kạn|Hà Giang|Tuyên Quang|Yên Bái|Lào Cai|Lai Châu|Điện Biên|Sơn La
|Hoà Bình|Thanh Hoá|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Huế|Đà Nẵng|Quảng Nam|Quảng Ngãi|Bình Định|Phú Yên
|Khánh Hoà|Ninh Thuận|Bình Thuận|Kon Tum|Gia Lai|Đắk Lắk|Đắk Nông|Lâm Đồng|Bình Phước|Tây Ninh|Bình Dương|Đồng Nai
|Bà Rịa - Vũng Tàu|Long An|Tiền Giang|Bến Tre|Trà Vinh|Vĩnh Long|Đồng Tháp|An Giang|Kiên Giang|Cần Thơ|Hậu Giang
|Sóc Trăng|Bạc Liêu|Cà Mau""".replace("\n", "")  # fmt: skip
UPPER = "An|Bình|Cát|Châu|Đại|Đông|Đức|Hoà|Hưng|Khánh|Lai|Long|Lộc|Mỹ|Nam|Phú|Phước|Quế|Tân|Tây|Thạnh|Thới|Thuận|Vĩnh|Xuân|Yên"  # fmt: skip
LOWER = "An|Bàng|Điền|Định|Đức|Giang|Hải|Hiệp|Hoà|Hội|Hưng|Khê|Lập|Long|Mỹ|Ngãi|Phong|Phú|Quang|Sơn|Thành|Thọ|Tiến|Trung|Uyên|Xá"  # fmt: skip
SUBJECTS = """khuyến công địa phương|sản xuất sạch hơn|chuyển đổi số trong doanh nghiệp nhỏ và vừa|phát triển làng nghề
|quản lý cụm công nghiệp|bình chọn sản phẩm công nghiệp nông thôn tiêu biểu|hỗ trợ hợp tác xã nông nghiệp
|xử lý ô nhiễm làng nghề|đào tạo nghề cho lao động nông thôn|xúc tiến thương mại|hỗ trợ lãi suất vốn vay
|bảo hộ nhãn hiệu tập thể|tiết kiệm năng lượng|an toàn thực phẩm|chương trình mỗi xã một sản phẩm
|quản lý kinh phí khuyến công|nuôi trồng thuỷ sản|trồng rừng gỗ lớn|công nhận nghệ nhân|di dời cơ sở ô nhiễm""".replace("\n", "")  # fmt: skip
LAWS = (
    ("Nghị định", "NĐ-CP", "Chính phủ"),
    ("Thông tư", "TT-BCT", "Bộ Công Thương"),
    ("Thông tư", "TT-BTC", "Bộ Tài chính"),
    ("Quyết định", "QĐ-UBND", "UBND tỉnh {place}"),
    ("Quyết định", "QĐ-TTg", "Thủ tướng Chính phủ"),
    ("Nghị quyết", "NQ-HĐND", "HĐND tỉnh {place}"),
    ("Kế hoạch", "KH-UBND", "UBND tỉnh {place}"),
)
ACTS = "Quy định về|Hướng dẫn|Sửa đổi, bổ sung quy định về|Phê duyệt chương trình|Ban hành quy chế|Tăng cường"
FAIRS = "Hội chợ|Triển lãm|Hội nghị|Lớp tập huấn|Tuần lễ|Ngày hội|Diễn đàn|Phiên chợ"
FIRMS = "Công ty TNHH|Công ty Cổ phần|HTX|Hợp tác xã|DNTN|Hộ kinh doanh|Cơ sở|Tổ hợp tác|Công ty TNHH MTV"
SENTENCES = """Cơ sở được hỗ trợ một phần kinh phí mua máy móc, thiết bị mới|Sản phẩm làm từ nguyên liệu của địa phương
|Người lao động phần lớn là phụ nữ trong xã|Hàng bán ở các siêu thị và xuất sang nhiều nước|Nghề có từ lâu đời
|Việc hỗ trợ thực hiện theo hợp đồng và nghiệm thu theo quy định|Hồ sơ nộp tại phòng kinh tế trước ngày cuối tháng
|Mức chi tối đa theo thông tư của bộ tài chính|Kinh phí lấy từ ngân sách tỉnh|Đơn vị đã đăng ký nhãn hiệu
|Doanh thu tăng sau khi đổi dây chuyền|Gian hàng được miễn phí thuê mặt bằng|Ban tổ chức mời các nhà phân phối
|Văn bản thay cho quy định trước đây|Chủ cơ sở mong được vay vốn với lãi suất thấp|Nước thải được xử lý đạt chuẩn""".replace("\n", "")  # fmt: skip

GLOSSARY = [
    Term.model_validate(one)
    for one in (
        {"term": "trách nhiệm hữu hạn", "abbreviations": ["TNHH"]},
        {"term": "một thành viên", "abbreviations": ["MTV"]},
        {"term": "hợp tác xã", "abbreviations": ["HTX"]},
        {"term": "doanh nghiệp tư nhân", "abbreviations": ["DNTN"]},
        {"term": "Ủy ban nhân dân", "abbreviations": ["UBND"]},
        {"term": "Hội đồng nhân dân", "abbreviations": ["HĐND"]},
        {"term": "Nghị định", "abbreviations": ["NĐ"]},
        {"term": "Thông tư", "abbreviations": ["TT"]},
        {"term": "Quyết định", "abbreviations": ["QĐ"]},
        {"term": "Nghị quyết", "abbreviations": ["NQ"]},
        {"term": "Kế hoạch", "abbreviations": ["KH"]},
        {"term": "công nghiệp nông thôn", "abbreviations": ["CNNT"]},
        {"term": "sản xuất sạch hơn", "abbreviations": ["SXSH"]},
        {"term": "Mỗi xã một sản phẩm", "abbreviations": ["OCOP"]},
        {"term": "Bộ Công Thương", "abbreviations": ["BCT"]},
        {"term": "Bộ Tài chính", "abbreviations": ["BTC"]},
    )
]


class Maker:
    """Chooses from the lists above, some words much oftener than others."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def one(self, words: str) -> str:
        """Return one of the words; the first ones are the commonest."""
        some = words.split("|")
        return some[min(int(self.chance.paretovariate(0.7)) - 1, len(some) * 9) % len(some)]

    def any(self, words: str) -> str:
        """Return one of the words, each as likely."""
        return self.chance.choice(words.split("|"))

    def person(self) -> str:
        return f"{self.one(FIRST)} {self.any(MIDDLE)} {self.any(LAST)}"

    def brand(self) -> str:
        return f"{self.any(UPPER + '|' + MIDDLE)} {self.any(LAST)}"

    def text(self) -> str:
        """Return three to nine sentences that name places and people."""
        said = []
        for _ in range(self.chance.randint(3, 9)):
            tail = self.chance.choice(
                (f" ở xã {self.any(UPPER)} {self.any(LOWER)}", f", theo ông {self.person()}", f" năm {self.year()}", "")
            )  # fmt: skip
            said.append(f"{self.any(SENTENCES)}{tail}.")
        return " ".join(said)

    def year(self) -> int:
        return self.chance.randint(2008, 2027)


def documents(count: int, seed: int = 1) -> Iterator[Document]:
    """Yield so many documents: legal texts, products, producers and events."""
    maker = Maker(seed)
    makers = (_product, _product, _product, _event, _event, _policy, _producer)
    for at in range(count):
        yield makers[at % len(makers)](maker, at)


def _product(maker: Maker, at: int) -> Document:
    place, brand, firm = maker.one(PLACES), maker.brand(), maker.one(FIRMS)
    title = f"{maker.one(GOODS)} {maker.any(MANNERS)} {brand}"
    year = maker.year()
    district = f"{maker.any(UPPER)} {maker.any(LOWER)}"
    producer = f"{firm} {brand}"
    states = timeline.certificate(since=date(year, 9, 1), until=date(year + 3, 12, 31))
    return _made(maker, "products", at, title[0].upper() + title[1:], "Sản phẩm",
        facts=(producer, f"huyện {district}, tỉnh {place}", f"Chứng nhận cấp tỉnh năm {year}"),
        keywords=(producer, f"huyện {district}", f"tỉnh {place}", str(year)), place=place, year=year,
        state=("certificate", states, f"hết giá trị từ 1/1/{year + 4}"))  # fmt: skip


def _event(maker: Maker, at: int) -> Document:
    place, year = maker.one(PLACES), maker.year()
    start = PartialDate.parse(f"{year}-{maker.chance.randint(1, 12):02d}-{maker.chance.randint(1, 28):02d}")
    kind = maker.one(FAIRS)
    title = f"{kind} {maker.any(GOODS + '|' + SUBJECTS)} {place} năm {year}"
    host = f"Sở Công Thương tỉnh {place}"
    return _made(maker, "events", at, title, kind,
        facts=(partial(start, weekday=True), f"{kind} · {place}, Việt Nam"), keywords=(host, place, "Việt Nam"),
        place=place, year=year, state=("event", timeline.event(start=start), partial(start)))  # fmt: skip


def _policy(maker: Maker, at: int) -> Document:
    kind, code, issuer = LAWS[maker.chance.randrange(len(LAWS))]
    place, year = maker.one(PLACES), maker.year()
    number = f"{maker.chance.randint(1, 3500 if code.startswith('QĐ') else 260)}/{year}/{code}"
    subject = f"{maker.one(ACTS)} {maker.any(SUBJECTS)}"
    local = "{place}" in issuer
    issuer = issuer.format(place=place)
    title = f"{kind} {number}: {subject}{f' tỉnh {place}' if local else ''}"
    ended = [date(year + maker.chance.randint(2, 12), 1, 1)] if maker.chance.random() < 0.5 else []
    states = timeline.policy(effective=date(year, 7, 1), ended=ended)
    return _made(maker, "policies", at, title, kind, head=f"{kind} {number}",
        facts=(f"{issuer} · ban hành năm {year}",), keywords=(issuer,), place=place if local else "", year=year,
        state=("policy", states, f"có hiệu lực từ 1/7/{year}"))  # fmt: skip


def _producer(maker: Maker, at: int) -> Document:
    place = maker.one(PLACES)
    title = f"{maker.one(FIRMS)} {maker.any(GOODS)} {maker.brand()}"
    return _made(maker, "producers", at, title, "Cơ sở sản xuất", facts=(f"tỉnh {place}",),
        keywords=(maker.person(), f"tỉnh {place}"), place=place, year=0)  # fmt: skip


def _made(
    maker: Maker, collection: str, at: int, title: str, kind: str, *, facts: tuple[str, ...],
    keywords: tuple[str, ...], place: str, year: int, head: str = "",
    state: tuple[str, timeline.Timeline, str] | None = None,
) -> Document:  # fmt: skip
    over = None
    if state is not None:
        over = next((since for since, name in state[1].marks if name in {"ended", "past", "expired"}), None)
    return Document(
        collection, f"{slug(title)[:40].strip('-')}-{at}", title, f"{collection}/{at}/", kind, head, facts,
        states=(State(state[0], state[1], state[2]),) if state else (),
        keywords=keywords, text=maker.text(), places=(slug(place),) if place else (),
        years=(year,) if year else (), over=over, importance=3 if collection == "policies" else 1,
        day=date(year or 2020, 1, 1),
    )  # fmt: skip
