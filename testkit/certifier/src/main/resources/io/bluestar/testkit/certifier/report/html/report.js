"use strict";
(() => {
  const form = document.getElementById("filters");
  const details = Array.from(document.querySelectorAll(".details details, .stray details"));
  const failed = Array.from(document.querySelectorAll("details.failed"));

  /* What a link leads to is shown, whatever the filter says, and opened. */
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) {
      return;
    }
    if (target.closest("[hidden]")) {
      reset();
    }
    const closed = target.closest("details");
    if (closed) {
      closed.open = true;
    }
    target.scrollIntoView();
  }

  /* Paper cannot be clicked: what failed is open on it, and afterwards as it was. */
  let closedBefore = [];
  addEventListener("beforeprint", () => {
    closedBefore = failed.filter((one) => !one.open);
    closedBefore.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => {
    closedBefore.forEach((one) => { one.open = false; });
    closedBefore = [];
  });
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    /* A link to where one is already changes no hash. */
    if (link && link.hash === location.hash) {
      reveal();
    }
  });

  if (!form) {
    return;
  }
  const words = document.getElementById("words");
  const found = document.getElementById("found");
  const choices = Array.from(form.querySelectorAll("input[name=outcome]"));
  const rows = Array.from(document.querySelectorAll("tr.clause"), (row) => {
    const next = row.nextElementSibling;
    const under = next && next.classList.contains("details") ? next : null;
    const theme = row.parentElement.querySelector(".theme");
    return {
      row,
      under,
      outcomes: row.dataset.outcomes.split(" "),
      text: [theme, row, under].map((part) => (part ? part.textContent : "")).join(" ").toLowerCase(),
    };
  });

  function filter() {
    const wanted = choices.filter((choice) => choice.checked).map((choice) => choice.value);
    const asked = words.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    let shown = 0;
    rows.forEach((one) => {
      const fits = one.outcomes.some((outcome) => wanted.includes(outcome))
        && asked.every((word) => one.text.includes(word));
      one.row.hidden = !fits;
      if (one.under) {
        one.under.hidden = !fits;
      }
      shown += fits ? 1 : 0;
    });
    document.querySelectorAll(".clauses tbody").forEach((theme) => {
      theme.hidden = !theme.querySelector(".clause:not([hidden])");
    });
    document.querySelectorAll(".protocol").forEach((protocol) => {
      const none = !protocol.querySelector(".clause:not([hidden])");
      protocol.querySelector(".scroll").hidden = none;
      protocol.querySelector(".nothing").hidden = !none;
    });
    found.textContent = `${shown} of ${rows.length} clauses shown`;
  }

  function reset() {
    choices.forEach((choice) => { choice.checked = true; });
    words.value = "";
    filter();
  }

  let waiting = 0;
  words.addEventListener("input", () => {
    /* One announcement for a word, not one for each letter. */
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  });
  choices.forEach((choice) => choice.addEventListener("change", filter));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  document.getElementById("reset").addEventListener("click", reset);
  document.getElementById("open-all").addEventListener("click", () => details.forEach((one) => { one.open = true; }));
  document.getElementById("close-all").addEventListener("click", () => details.forEach((one) => { one.open = false; }));
  form.hidden = false;
  filter();
  reveal();
})();
