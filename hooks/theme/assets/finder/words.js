// Sentences for what a verdict names by code. Names and questions come from the data (law.words).

const WHY = {
  loai: () => "loại cơ sở bạn chọn không có trong các loại được kể",
  nghe: () => "nghề bạn chọn không có trong danh mục",
  noi: () => "nơi đó, vào ngày này, không nằm trong các nơi được kể",
  ngay: () => "việc này không áp dụng vào ngày bạn chọn",
  excluded: () => "nghề này được ghi rõ là không hỗ trợ",
  trait: (law, id) => `bạn trả lời “không” cho câu: ${law.words.traits[id]}`,
};
const ASKS = {
  loai: () => "Bạn là ai (câu 1).",
  nghe: () => "Làm nghề gì (câu 2).",
  noi: () => "Xưởng ở đâu (câu 3).",
  "noi-ro": () => "Vào ngày này nơi đó là xã, phường nào, thuộc đâu; hãy chọn rõ hơn ở câu 3.",
  ngay: () => "Vào ngày nào (câu 5).",
  untold: () => "Ai được hưởng việc này: hãy đọc trang của việc.",
  trait: (law, id) => law.words.traits[id],
  text: (_law, words) => words,
  rule: (law, id) => `“${law.words.rules[id]}” vào ngày này còn áp dụng hay không thì chưa rõ.`,
  "no-rule": (law, id) => `Vào ngày này ai được kể là “${law.words.beneficiaries[id]}”: chưa thấy quy định trong sổ.`,
  content: () => "Văn bản đặt ra việc này có áp dụng vào ngày này không: nguồn chưa đủ để nói.",
};
const ORDER = ["loai", "nghe", "noi", "noi-ro", "ngay", "trait", "text", "rule", "no-rule", "content", "untold"];

export const RESULT = {
  may: "Có thể được hỗ trợ",
  ask: "Cần biết thêm",
  outside: "Không thuộc quy định này",
};

function parted(code) {
  const at = code.indexOf(":");
  return at < 0 ? [code, ""] : [code.slice(0, at), code.slice(at + 1)];
}

// What is missing, the plain questions first.
export function missing(law, verdict) {
  const said = verdict.asks.map((code) => {
    const [kind, rest] = parted(code);
    if (kind === "loai" && rest) return [0, law.words.kinds[rest].ask];
    return [ORDER.indexOf(kind), ASKS[kind](law, rest)];
  });
  said.sort(([one], [other]) => one - other);
  return [...new Set(said.map(([, words]) => words))];
}

// Why something is outside, in one sentence. The first part that fails is enough, but for places all are told.
export function because(law, verdict) {
  const parts = verdict.why.map((code) => {
    const [, part, rest] = /^(?:measures\/)?[^:]+:([^:]+)(?::(.*))?$/.exec(code);
    return WHY[part](law, rest);
  });
  const said = [...new Set(parts)].join("; ");
  return said ? `${said[0].toUpperCase()}${said.slice(1)}.` : "";
}

export const TROUBLE = {
  empty: "Hãy ghi số tiền.",
  form: "Không đọc được số tiền này. Hãy viết như 1.500.000, 300 triệu hoặc 1,5 tỷ.",
  unit: "Thiếu đơn vị: tỷ hay triệu? Hãy viết như 1,5 tỷ.",
  grouping: "Số này đọc được hai cách. Một nghìn rưỡi thì viết liền, như 1500 triệu; một rưỡi thì viết 1,5 triệu.",
  small: "Số này nhỏ quá: đồng, nghìn hay triệu? Hãy viết như 300 triệu.",
  fraction: "Số này lẻ hơn một đồng. Hãy bớt chữ số sau dấu phẩy.",
  large: "Số này lớn quá.",
  nothing: "Số tiền phải lớn hơn 0.",
};

export const REFUSED = {
  elsewhere: "của địa phương khác, chỉ để đối chiếu",
  history: "chỉ còn giá trị lịch sử, nguồn không nêu áp dụng khi nào",
  "not-yet": "vào ngày này chưa áp dụng",
  ended: "vào ngày này không còn áp dụng",
  "no-figure": "không có con số",
  factor: "là hệ số, chỉ nhân vào mức của việc khác",
};
