/* oxlint-disable no-undef, no-unused-vars, typescript/no-unsafe-argument, typescript/no-unsafe-assignment,
   typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return,
   typescript/restrict-template-expressions -- Plain JavaScript that runs in the page; one script with the files beside it. */

const dataOf = (id) => JSON.parse(document.getElementById(id).textContent);
const head = dataOf("head");
const index = dataOf("index");
const state = { language: (navigator.language || "en").startsWith("zh") ? "zh" : "en", chosen: -1 };
const say = (key) => words[state.language][key];

/** An element with text and children; every text goes in as text, never as markup. */
function make(tag, properties = {}, children = []) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const clock = (ms) => {
  if (ms === null) return "";
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

function table(headings, rows) {
  const cell = (tag, value, at) =>
    make(tag, { text: String(value), ...(at === 0 ? {} : { class: "number" }) });
  return make("table", {}, [
    make("thead", {}, [
      make(
        "tr",
        {},
        headings.map((text, at) => cell("th", text, at)),
      ),
    ]),
    make(
      "tbody",
      {},
      rows.map((row) =>
        make(
          "tr",
          {},
          row.map((text, at) => cell("td", text, at)),
        ),
      ),
    ),
  ]);
}

function summary() {
  const { totals, gate, meanPoints, isPartial } = head;
  const lines = [
    ...(isPartial ? [make("p", { class: "failed", text: say("partial") })] : []),
    make("p", {
      text: `${totals.calls} ${say("calls")} · ${totals.ok} ${say("ok")} · ${totals.bad} ${say("bad")} · ${say("meanPoints")} ${meanPoints ?? "–"}`,
    }),
  ];
  if (gate !== null) {
    const key = gate.passed ? "passed" : "failed";
    lines.push(
      make("p", { class: key, text: say(gate.passed ? "gatePassed" : "gateFailed") }),
      make(
        "ul",
        { class: "failed" },
        gate.failed.map(({ rule, message }) => make("li", { text: `${rule}: ${message}` })),
      ),
    );
  }
  const findings = Object.entries(totals.findings).map(([kind, { found, calls, cannotTell }]) => [
    say("kinds")[kind],
    found,
    calls,
    cannotTell,
  ]);
  const steps = Object.entries(totals.steps).map(([step, { due, done, cannotTell }]) => [
    say("stepNames")[step],
    done,
    due,
    cannotTell,
  ]);
  lines.push(
    make("div", { class: "grid" }, [
      make("section", {}, [
        make("h2", { text: say("findings") }),
        table([say("finding"), say("found"), say("inCalls"), say("cannotTell")], findings),
      ]),
      make("section", {}, [
        make("h2", { text: say("steps") }),
        table([say("step"), say("done"), say("due"), say("cannotTell")], steps),
        ...baseline(),
      ]),
    ]),
  );
  return lines;
}

function baseline() {
  const { comparison } = head.totals;
  if (comparison.same + comparison.changed + comparison.new + comparison.missing === 0) return [];
  const names = ["same", "changed", "new", "missing", "newlyFailing", "newlyPassing"];
  const text = [...names, "excludedTurns"]
    .map((name) => `${comparison[name]} ${say(name)}`)
    .join(" · ");
  return [make("h2", { text: say("baseline") }), make("p", { text })];
}

function badInputs() {
  if (head.bad.length === 0) return [];
  const rows = head.bad.map(({ file, line, error }) => [
    `${file}${line === null ? "" : `:${line}`}`,
    `${error.code} ${error.field ?? ""} ${error.message}`,
  ]);
  return [make("h2", { text: say("badInputs") }), table([say("bad"), ""], rows)];
}

const matches = ({ id, kinds }) => {
  const { search, kind, faults } = state;
  if (search && !id.toLowerCase().includes(search.toLowerCase())) return false;
  if (kind && !kinds.includes(kind)) return false;
  return !faults || kinds.length > 0;
};

function list() {
  const place = document.getElementById("list");
  const shown = index.flatMap((entry, at) => (matches(entry) ? [{ ...entry, at }] : []));
  place.replaceChildren(
    ...shown.map(({ id, points, kinds, at }) =>
      make("li", {}, [
        make(
          "button",
          {
            type: "button",
            "data-call": at,
            "aria-current": String(at === state.chosen),
            onclick: () => choose(at),
          },
          [
            make("span", { class: "id", text: id }),
            make("span", { class: kinds.length > 0 ? "failed" : "passed", text: String(points) }),
          ],
        ),
      ]),
    ),
  );
  const left = head.totals.calls - index.length;
  document.getElementById("shown").textContent =
    `${shown.length} ${say("shown")}${left > 0 ? ` · ${left} ${say("leftOut")}` : ""}`;
}

function choose(at) {
  state.chosen = at;
  for (const button of document.querySelectorAll("#list button")) {
    button.setAttribute("aria-current", String(Number(button.dataset.call) === at));
  }
  const call = dataOf(`call-${at}`);
  document.getElementById("call").replaceChildren(...describe(call));
}

function render() {
  document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
  document.title = say("title");
  document.getElementById("title").textContent = say("title");
  const other = document.getElementById("language");
  other.textContent = say("language");
  document.getElementById("summary").replaceChildren(...summary(), ...badInputs());
  const search = document.getElementById("search");
  search.placeholder = say("filter");
  search.setAttribute("aria-label", say("filter"));
  const kind = document.getElementById("kind");
  kind.setAttribute("aria-label", say("kind"));
  kind.replaceChildren(
    make("option", { value: "", text: `${say("kind")}: ${say("all")}` }),
    ...Object.entries(say("kinds")).map(([value, text]) => make("option", { value, text })),
  );
  kind.value = state.kind ?? "";
  document.getElementById("faults-label").textContent = say("onlyFaults");
  list();
  const call = document.getElementById("call");
  if (state.chosen < 0) call.replaceChildren(make("p", { class: "quiet", text: say("choose") }));
  else choose(state.chosen);
}

function step(by) {
  const buttons = [...document.querySelectorAll("#list button")];
  if (buttons.length === 0) return;
  const at = buttons.findIndex((button) => Number(button.dataset.call) === state.chosen);
  const next = buttons[Math.min(buttons.length - 1, Math.max(0, at + by))];
  next.focus();
  next.click();
}

document.getElementById("language").addEventListener("click", () => {
  state.language = state.language === "zh" ? "en" : "zh";
  render();
});
document.getElementById("search").addEventListener("input", (event) => {
  state.search = event.target.value;
  list();
});
document.getElementById("kind").addEventListener("change", (event) => {
  state.kind = event.target.value;
  list();
});
document.getElementById("faults").addEventListener("change", (event) => {
  state.faults = event.target.checked;
  list();
});
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, select") || event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "/") {
    event.preventDefault();
    document.getElementById("search").focus();
  }
});
render();
