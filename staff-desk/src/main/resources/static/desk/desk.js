"use strict";
// Enhancements only: every page and every form works without them.

// "Today" and "yesterday" beside fields for a day that may be one of them.
function addQuickDays(root) {
  const texts = document.documentElement.lang === "en" ? ["Today", "Yesterday"] : ["Heute", "Gestern"];
  for (const input of root.querySelectorAll("input[data-quick-days='']")) {
    input.dataset.quickDays = "added";
    const buttons = document.createElement("div");
    buttons.className = "quick";
    texts.forEach((text, back) => {
      const day = new Date(document.documentElement.dataset.today + "T12:00");
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

// "All" above check boxes of rows.
function addTickAll(root) {
  for (const all of root.querySelectorAll("input[data-tick-all]")) {
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const box of all.form.querySelectorAll("input[name='row']")) {
        box.checked = all.checked;
      }
    });
  }
}

// Printing is a button of the browser, too.
function addPrint(root) {
  for (const button of root.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

// The live region of the page states results to which the focus does not move.
function announce(text) {
  const region = document.getElementById("announcements");
  // The same text again is a change only with another ending.
  region.textContent = region.textContent === text ? text + "\u00a0" : text;
}

function announceResults(root) {
  const results = [root, ...root.querySelectorAll("[data-announce]")]
    .filter((one) => one.matches?.("[data-announce]") && !one.contains(document.activeElement));
  if (results.length) {
    announce(results.map((one) => one.innerText.trim()).join(" "));
  }
}

// A field that a page wants to be filled next has the focus rather than the message above it.
function focusField() {
  const message = document.querySelector("#messages [autofocus]");
  const field = document.querySelector("main [autofocus]:not(#messages *)");
  if (message && field) {
    field.focus();
  }
}

// The focus of an element that an update removes goes to the update, and else to the content of the page.
function keepFocus(update) {
  if (update.target.contains(document.activeElement)) {
    addEventListener("htmx:afterSettle", (settled) => {
      if (document.activeElement === document.body) {
        const next = settled.detail.elt.querySelector("[autofocus], a[href], button, input, select, textarea");
        (next || document.getElementById("main")).focus();
      }
    }, {once: true});
  }
}

// The text of a field can be copied without this button, too.
function addCopy(root) {
  for (const button of root.querySelectorAll("button[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", () => {
      field.select();
      navigator.clipboard.writeText(field.value);
    });
  }
}

function enhance(root) {
  addCopy(root);
  addQuickDays(root);
  addTickAll(root);
  addPrint(root);
}

// Coming back to a list puts the focus on the row from which a page was opened.
function focusRow() {
  const row = location.hash.startsWith("#row-") && document.getElementById(location.hash.slice(1));
  if (row) {
    row.focus();
  }
}

// A scan sounds high if it acted and low if it did not.
function sound(root) {
  const scan = root.matches?.("[data-sound]") ? root : root.querySelector?.("[data-sound]");
  if (!scan || !window.AudioContext) {
    return;
  }
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  tone.frequency.value = scan.dataset.sound === "ok" ? 880 : 220;
  tone.connect(audio.destination);
  tone.onended = () => audio.close();
  tone.start();
  tone.stop(audio.currentTime + 0.15);
}

// Typing extends the session. Five minutes before its end, one button does.
function watchSession() {
  const expiry = document.getElementById("expiry");
  if (!expiry || !Number(expiry.dataset.seconds)) {
    return;
  }
  const length = Number(expiry.dataset.seconds) * 1000;
  const early = 5 * 60 * 1000;
  const activity = "desk-activity";
  let extended = Date.now();
  const show = (text) => {
    if (expiry.hidden || expiry.dataset.shown !== text) {
      expiry.dataset.shown = text;
      expiry.querySelector(".kern-title").textContent = text;
      expiry.querySelector("button").hidden = text === expiry.dataset.over;
      expiry.hidden = false;
      announce(text);
    }
  };
  const extend = async () => {
    extended = Date.now();
    localStorage.setItem(activity, String(extended));
    const answer = await fetch("/session", {redirect: "manual"}).catch(() => null);
    if (answer && answer.status === 204) {
      expiry.hidden = true;
    }
  };
  localStorage.setItem(activity, String(extended));
  setInterval(() => {
    const since = Date.now() - Math.max(extended, Number(localStorage.getItem(activity)));
    if (since >= length) {
      show(expiry.dataset.over);
    } else if (since >= length - early) {
      show(expiry.dataset.warning);
    } else {
      expiry.hidden = true;
    }
  }, 1000);
  document.addEventListener("input", () => {
    const since = Date.now() - extended;
    if (since > 60 * 1000 && since < length) {
      extend();
    }
  });
  expiry.querySelector("button").addEventListener("click", extend);
}

document.addEventListener("DOMContentLoaded", () => {
  enhance(document);
  focusField();
  focusRow();
  watchSession();
  // Screen readers notice changes of a live region only after they have read it empty.
  setTimeout(() => announceResults(document), 300);
});
document.addEventListener("htmx:beforeSwap", (event) => keepFocus(event.detail));
document.addEventListener("htmx:afterSettle", (event) => {
  const update = event.detail.elt;
  enhance(update);
  sound(update);
  update.querySelector("[autofocus]")?.focus();
  announceResults(update);
});
