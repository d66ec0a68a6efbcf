"""The words visitors read for the codes editors type and the states timelines give."""

from __future__ import annotations

STATES: dict[str, dict[str, str]] = {
    "policy": {
        "not-yet": "Chưa có hiệu lực",
        "in-force": "Còn hiệu lực",
        "amended": "Còn hiệu lực, đã được sửa đổi",
        "ended": "Hết hiệu lực",
        "unknown": "Chưa rõ hiệu lực",
    },
    "event": {
        "upcoming": "Sắp diễn ra",
        "ongoing": "Đang diễn ra",
        "past": "Đã qua",
        "postponed": "Đã hoãn",
        "cancelled": "Đã huỷ",
        "undated": "Chưa có ngày cụ thể",
    },
    "registration": {
        "not-yet": "Chưa mở đăng ký",
        "open": "Đang nhận đăng ký",
        "closed": "Hết hạn đăng ký",
        "unknown": "Chưa công bố lịch đăng ký",
    },
    "certificate": {
        "valid": "Giấy chứng nhận còn giá trị",
        "expired": "Giấy chứng nhận hết giá trị",
        "revoked": "Giấy chứng nhận bị thu hồi",
        "unknown": "Chưa rõ thời hạn giấy chứng nhận",
    },
    "rule": {
        "not-yet": "Chưa áp dụng",
        "applies": "Đang áp dụng",
        "ended": "Không còn áp dụng",
        "unknown": "Chưa rõ còn áp dụng không",
    },
}
"""By kind of timeline (the `data-kind` mark); the browser's table in clock.js says the same."""

SINCE: dict[str, dict[str, str]] = {
    "policy": {
        "in-force": "có hiệu lực từ {day}",
        "amended": "được sửa đổi từ {day}",
        "ended": "hết hiệu lực từ {day}",
        "unknown": "từ {day} chưa rõ còn áp dụng không",
    },
    "event": {
        "ongoing": "từ {day}",
        "past": "xong trước {day}",
        "postponed": "hoãn ngày {day}",
        "cancelled": "huỷ ngày {day}",
    },
    "registration": {"open": "nhận đăng ký từ {day}", "closed": "thôi nhận từ {day}"},
    "certificate": {
        "valid": "có giá trị từ {day}",
        "expired": "hết giá trị từ {day}",
        "revoked": "bị thu hồi ngày {day}",
    },
    "rule": {
        "applies": "áp dụng từ {day}",
        "ended": "thôi áp dụng từ {day}",
        "unknown": "từ {day} chưa rõ còn áp dụng không",
    },
}
"""What is said of a state where no clock may be read: its dates."""

MADE = "ban hành {day}, chưa rõ ngày có hiệu lực"
"""What is said of a text from the day it was issued, where nobody knows since when it works."""

BY_THEN: dict[str, dict[str, str]] = {
    "policy": {
        "in-force": "còn hiệu lực theo nguồn đã đọc",
        "amended": "đã được sửa đổi, chưa rõ từ ngày nào",
        "ended": "đã hết hiệu lực, chưa rõ từ ngày nào",
        "unknown": "chưa rõ còn áp dụng không",
    },
    "rule": {
        "applies": "áp dụng theo nguồn đã đọc",
        "ended": "đã thôi áp dụng, chưa rõ từ ngày nào",
        "unknown": "chưa rõ còn áp dụng không",
    },
}
"""What is said of a state nobody knows the first day of; a kind that is not here is passed over."""

LEVELS = {
    "commune": "cấp xã",
    "district": "cấp huyện",
    "provincial": "cấp tỉnh",
    "regional": "cấp khu vực",
    "national": "cấp quốc gia",
    "all": "mọi cấp",
    "unknown": "chưa rõ cấp",
}

SCOPES = {
    "national": "Trung ương",
    "regional": "Khu vực",
    "provincial": "Cấp tỉnh",
    "district": "Cấp huyện",
    "commune": "Cấp xã",
    "all": "Mọi cấp",
    "unknown": "Chưa rõ cấp",
}

EVENT_KINDS = {
    "fair": "Hội chợ",
    "exhibition": "Triển lãm",
    "training": "Lớp tập huấn",
    "study-tour": "Đoàn học tập",
    "conference": "Hội nghị",
    "award": "Tôn vinh, trao giải",
    "connecting-trade": "Kết nối giao thương",
}

PROGRAMME_ROLES = {
    "organiser": "{area} tổ chức",
    "participant": "{area} có tham gia",
    "venue": "Diễn ra trên địa bàn {area} cũ",
    "region": "Hoạt động vùng hoặc quốc gia mà {area} thuộc diện dự",
    "none-seen": "Chưa thấy vai trò nào của {area} trong nguồn",
}

REPORTED = {
    "announced": "Mới thấy tin báo trước, chưa thấy tin đã diễn ra",
    "held": "Đã có tin sự kiện diễn ra",
}

CONFIDENCE = {
    "single-source": "mới thấy ở một nguồn",
    "inferred": "suy ra, chưa thấy nguồn nói thẳng",
}

ORGANISATION_STATES = {
    "active": "Đang hoạt động",
    "merged": "Đã hợp nhất",
    "abolished": "Đã bỏ",
    "unknown": "Chưa rõ tình trạng hiện nay",
}

STATUS_SEEN = {
    "in-force": "còn hiệu lực",
    "amended": "còn hiệu lực, đã sửa đổi",
    "ended": "đã hết hiệu lực hoặc hết giai đoạn",
    "unknown": "còn áp dụng hay không",
}

PROCEDURE_KINDS = {"procedure": "Thủ tục", "reference": "Quy định để tra"}

STORY_KINDS = {
    "supported": "Cơ sở được hỗ trợ",
    "programme": "Hoạt động của chương trình",
    "context": "Nghề và cơ sở trên địa bàn (không thấy nói được khuyến công hỗ trợ)",
    "neighbour": "Tỉnh khác, để đối chiếu",
}

TARGET_KINDS = {
    "target": "Chỉ tiêu",
    "local-figure": "Số liệu địa phương",
    "national-figure": "Số liệu cả nước",
}

ROUND_KINDS = {"round": "Đợt bình chọn", "share": "Phần của một địa phương", "tally": "Số cộng dồn"}

DRAWINGS = {"craft": "bình gốm", "food": "bát và lá", "machine": "bánh răng", "other": "hộp"}
"""What each drawing shows that a group of products may have."""

SCHEME_KINDS = {
    "current": "đang dùng",
    "former": "của giai đoạn hoặc tỉnh cũ",
    "comparison": "nơi khác, chỉ để đối chiếu",
}

OPERATORS = {"=": "", "~": "khoảng ", ">": "hơn ", ">=": "ít nhất ", "<": "dưới ", "<=": "nhiều nhất "}

UNVERIFIED = "Chưa đối chiếu với ban tổ chức"
UNVERIFIED_POLICY = "Chưa đối chiếu với ban tổ chức hay cơ quan ban hành"
HISTORICAL = "Chỉ còn giá trị lịch sử"
COMPARATOR = "Của địa phương khác, chỉ để đối chiếu"
ONE_SOURCE = "Mới thấy ở một nguồn"
INFERRED = "Một phần là suy ra"
CONTEXT = "Bối cảnh, không phải hoạt động của chương trình"
