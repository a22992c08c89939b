/* oxlint-disable no-undef, no-unused-vars, typescript/no-unsafe-argument, typescript/no-unsafe-assignment,
   typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return,
   typescript/restrict-template-expressions -- Plain JavaScript that runs in the page; one script with the files beside it. */

function describe(call) {
  const steps = Object.entries(call.steps).map(([step, { done, turn }]) => {
    const mark = done === true ? "✓" : done === false ? "✗" : "?";
    const name = done === true ? "done" : call.points.dueSteps.includes(step) ? "undone" : "";
    const where = turn === null ? "" : ` ${clock(call.turns[turn]?.startMs ?? null)}`;
    return make("li", { class: name, text: `${mark} ${say("stepNames")[step]}${where}` });
  });
  return [
    make("h2", { text: `${call.id} · ${call.points.total} ${say("points")}` }),
    make("p", {
      class: "meta",
      text: `${call.file}:${call.line} · ${call.locale} · ${call.jurisdiction} · ${call.channel}`,
    }),
    ...compared(call),
    make("ul", { class: "steps" }, steps),
    ...emotion(call),
    ...call.failed.map(({ key, expected, actual }) =>
      make("p", {
        class: "failed",
        text: `${say("expectation")}: ${key}, ${JSON.stringify(expected)} ≠ ${JSON.stringify(actual)}`,
      }),
    ),
    ...call.turns.map((turn) => describeTurn(turn, call)),
  ];
}

function compared({ comparison, divergence }) {
  const lines = [];
  if (comparison !== null) {
    const { status, newlyFailing, newlyPassing, firstDifference } = comparison;
    const parts = [say(status)];
    if (newlyFailing.length > 0) parts.push(`${say("newlyFailing")}: ${newlyFailing.join(", ")}`);
    if (newlyPassing.length > 0) parts.push(`${say("newlyPassing")}: ${newlyPassing.join(", ")}`);
    if (firstDifference !== null) parts.push(`${say("firstDifference")} ${firstDifference + 1}`);
    lines.push(make("p", { text: `${say("baseline")}: ${parts.join(" · ")}` }));
  }
  if (divergence !== null) {
    lines.push(
      make("p", {
        class: "major",
        text: `${say("divergence")} (${divergence.n}): ${divergence.reason}`,
      }),
    );
  }
  return lines;
}

function describeTurn(turn, call) {
  const findings = call.findings.filter((finding) => finding.turn === turn.turn);
  return make("div", { class: `turn ${turn.speaker}`, id: `turn-${turn.turn}` }, [
    make("div", {
      class: "meta",
      text: `${turn.turn} · ${say(turn.speaker)}${turn.startMs === null ? "" : ` · ${clock(turn.startMs)}`}`,
    }),
    make("p", {}, marked(turn.text, findings)),
    ...findings.map(({ kind, detail, severity, verdict, ruleId, confidence }) =>
      make("div", {
        class: `finding ${verdict === "found" ? severity : "quiet"}`,
        text: `▲ ${say("kinds")[kind]}${detail === null ? "" : ` (${detail})`} · ${ruleId} · ${verdict === "found" ? severity : say("cannotTell")} · ${Math.round(confidence * 100)} %`,
      }),
    ),
  ]);
}

/** The text with the words that findings point at marked. */
function marked(text, findings) {
  const spans = findings.flatMap(({ span }) => (span ? [span] : [])).sort((a, b) => a[0] - b[0]);
  const parts = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from < at) continue;
    parts.push(text.slice(at, from), make("mark", { text: text.slice(from, to) }));
    at = to;
  }
  return [...parts, text.slice(at)];
}

/** Where a valence stands in the picture, pixels from its top. */
const y = (valence) => 35 - valence * 28;

/** Valence over the debtor's turns, as a picture. */
function emotion({ emotions }) {
  if (emotions.length < 2) return [];
  const space = "http://www.w3.org/2000/svg";
  const draw = (tag, properties) => {
    const element = document.createElementNS(space, tag);
    for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
    return element;
  };
  const x = (at) => 10 + (at * 580) / (emotions.length - 1);
  const picture = draw("svg", {
    viewBox: "0 0 600 70",
    class: "emotion",
    role: "img",
    "aria-label": say("emotion"),
  });
  picture.append(
    draw("line", { x1: 0, x2: 600, y1: 35, y2: 35, stroke: "currentColor", "stroke-opacity": 0.3 }),
    draw("polyline", {
      points: emotions.map(({ valence }, at) => `${x(at)},${y(valence)}`).join(" "),
      fill: "none",
      stroke: "currentColor",
    }),
    ...emotions.map(({ valence, abnormal, label }, at) => {
      const dot = draw("circle", {
        cx: x(at),
        cy: y(valence),
        r: abnormal ? 5 : 2,
        fill: abnormal ? "#b3261e" : "currentColor",
      });
      const title = draw("title", {});
      title.textContent = label;
      dot.append(title);
      return dot;
    }),
  );
  return [make("p", { class: "meta", text: say("emotion") }), picture];
}
