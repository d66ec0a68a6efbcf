// What stands at an instant of a timeline that Python wrote, the words for it, and the visitor's clock.
// An address with `?ngay=2025-10-01` stops the clock at noon of that day: the law as it stood then.

export const WORDS = {
  policy: {
    "not-yet": "Chưa có hiệu lực",
    "in-force": "Còn hiệu lực",
    amended: "Còn hiệu lực, đã được sửa đổi",
    ended: "Hết hiệu lực",
    unknown: "Chưa rõ hiệu lực",
  },
  event: {
    upcoming: "Sắp diễn ra",
    ongoing: "Đang diễn ra",
    past: "Đã qua",
    postponed: "Đã hoãn",
    cancelled: "Đã huỷ",
    undated: "Chưa có ngày cụ thể",
  },
  registration: {
    "not-yet": "Chưa mở đăng ký",
    open: "Đang nhận đăng ký",
    closed: "Hết hạn đăng ký",
    unknown: "Chưa công bố lịch đăng ký",
  },
  certificate: {
    valid: "Giấy chứng nhận còn giá trị",
    expired: "Giấy chứng nhận hết giá trị",
    revoked: "Giấy chứng nhận bị thu hồi",
    unknown: "Chưa rõ thời hạn giấy chứng nhận",
  },
  rule: {
    "not-yet": "Chưa áp dụng",
    applies: "Đang áp dụng",
    ended: "Không còn áp dụng",
    unknown: "Chưa rõ còn áp dụng không",
  },
};

// The day asked for in the address, `YYYY-MM-DD`, when there is such a day; else null.
export function askedDay() {
  const asked = typeof location === "undefined" ? null : new URLSearchParams(location.search).get("ngay");
  return /^\d{4}-\d\d-\d\d$/.test(asked ?? "") && isDay(asked) ? asked : null;
}

function isDay(text) {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

// The visitor's clock, in milliseconds, or noon in Vietnam of the day asked for.
export function clock() {
  const day = askedDay();
  return day ? Date.parse(`${day}T12:00:00+07:00`) : Date.now();
}

// Returns the state at an instant (milliseconds) and the instant of the next one, or null.
export function lookUp(timeline, now) {
  let state = timeline[0][1];
  for (const [since, name] of timeline.slice(1)) {
    const instant = Date.parse(since);
    if (now < instant) return { state, next: instant };
    state = name;
  }
  return { state, next: null };
}
