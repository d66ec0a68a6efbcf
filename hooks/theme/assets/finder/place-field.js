// The third question: a typed name, the places it may mean, and which of several units is meant on the day.

import { dayWords } from "./days.js";
import { element } from "./dom.js";
import { named } from "./naming.js";
import { eraOf } from "./spots.js";

export class PlaceField {
  // choose(id): the visitor chose a place, or none (""); returns a promise that holds once it is shown.
  constructor(form, choose) {
    this.choose = choose;
    this.field = form.querySelector("[data-place-field]");
    this.box = this.field.querySelector("input");
    this.status = form.querySelector("[data-place-status]");
    this.hint = this.status.textContent;
    this.places = form.querySelector("[data-places]");
    this.picked = form.querySelector("[data-picked]");
    this.further = form.querySelector("[data-further]");
    this.picked.querySelector("button").addEventListener("click", async () => {
      this.box.value = "";
      await this.choose("");
      this.box.focus();
    });
  }

  // Offers places for what is typed.
  suggest(law) {
    const found = named(law, this.box.value);
    this.offer(this.places, found);
    if (!this.box.value.trim()) this.status.textContent = this.hint;
    else if (found.length) this.status.textContent = `${found.length} nơi khớp; hãy chọn một.`;
    else this.status.textContent = "Chưa thấy nơi này trong sổ. Thử tên khác, hoặc chọn tỉnh, thành phố.";
  }

  offer(list, units) {
    list.hidden = units.length === 0;
    list.replaceChildren(
      ...units.map((unit) => {
        const about = unit.about ? [" ", element("small", {}, unit.about)] : [];
        const button = element("button", { type: "button", className: "kc-choice" }, element("span", {}, unit.name, ...about));
        button.addEventListener("click", async () => {
          await this.choose(unit.id);
          (this.further.hidden ? this.picked : this.further.querySelector("button")).focus();
        });
        return button;
      }),
    );
  }

  // Shows the chosen place, and the units to choose from where it is not exact enough on the day.
  show(law, given) {
    const unit = law.units[given.noi];
    this.field.hidden = this.status.hidden = Boolean(unit);
    this.picked.hidden = !unit;
    this.further.hidden = true;
    if (!unit) return this.suggest(law);
    this.places.hidden = true;
    this.picked.querySelector("strong").textContent = placeName(unit);
    const next = eraOf(law, unit.id, given.ngay).next.map((id) => law.units[id]);
    if (!next.length) return undefined;
    this.further.hidden = false;
    this.further.querySelector("p").textContent =
      `Ngày ${dayWords(given.ngay)}, “${unit.name}” có thể là nhiều đơn vị. Xưởng ở đơn vị nào?`;
    return this.offer(this.further.querySelector(".kc-choices"), next);
  }
}

export const placeName = (unit) => (unit.about ? `${unit.name} (${unit.about})` : unit.name);
