// Text without its marks, as in khuyencong/vietnamese/folding.py: lower case, đ becomes d.

export function fold(text) {
  return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{Mn}/gu, "");
}

// The words of a query, folded; anything but letters and digits parts them.
export function words(text) {
  return fold(text).split(/[^a-z0-9]+/).filter(Boolean);
}
