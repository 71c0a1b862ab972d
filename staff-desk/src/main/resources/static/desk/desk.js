"use strict";
// Enhancements only: every page and every form works without them.

// "Today" and "yesterday" beside fields for a day.
function addQuickDays(root) {
  const texts = document.documentElement.lang === "en" ? ["Today", "Yesterday"] : ["Heute", "Gestern"];
  for (const input of root.querySelectorAll("input.day:not([data-quick])")) {
    input.dataset.quick = "";
    const buttons = document.createElement("div");
    buttons.className = "quick";
    texts.forEach((text, back) => {
      const day = new Date();
      day.setDate(day.getDate() - back);
      const button = document.createElement("button");
      button.type = "button";
      button.className = "kern-link";
      button.textContent = text;
      button.addEventListener("click", () => {
        input.value = day.toLocaleDateString("de-DE", {day: "2-digit", month: "2-digit", year: "numeric"});
        input.focus();
      });
      buttons.append(button);
    });
    input.after(buttons);
  }
}

function enhance(root) {
  addQuickDays(root);
}

document.addEventListener("DOMContentLoaded", () => enhance(document));
document.addEventListener("htmx:afterSwap", (event) => enhance(event.detail.target));
