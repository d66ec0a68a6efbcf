// Shows what was saved: a new version of the page, or what is wrong, over the last good page.
// Only `make serve` adds this script to pages; the published site does not have it.

let shown = null; // number of the version this page shows

let news = null; // a browser keeps six lines open to one server: tabs nobody looks at keep none

function listen() {
  news?.close();
  if (document.hidden) return;
  news = new EventSource("/-/news");
  news.addEventListener("message", (event) => {
    const { number, wrong } = JSON.parse(event.data);
    tell(wrong);
    if (shown !== null && number !== shown && !wrong) location.reload();
    shown = number;
  });
}

document.addEventListener("visibilitychange", listen);
listen();

function tell(wrong) {
  document.getElementById("kc-live")?.remove();
  if (!wrong) return;
  const box = document.createElement("div");
  box.id = "kc-live";
  box.setAttribute("role", "alert");
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:99;padding:1rem;" +
    "background:#fff4f2;color:#3b0a05;border-top:4px solid #b3261e;font:1rem/1.5 sans-serif";
  const title = document.createElement("strong");
  title.textContent = "Chưa dựng được trang mới. Bên dưới vẫn là bản tốt gần nhất.";
  const said = document.createElement("pre");
  said.style.cssText = "white-space:pre-wrap;margin:.5rem 0 0;font:inherit";
  said.textContent = wrong;
  box.append(title, said);
  document.body.append(box);
}
