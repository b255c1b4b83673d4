// The panel beside a proposal. Text only: whatever the data says, it is never markup.
const kinds = { text: "Text", link: "Link", number: "Number", date: "Date and time", list: "List", object: "Group" };

export function aboutPanel(about) {
  if (!about || !(about.description || about.signature || about.sample)) return null;
  const panel = document.createElement("div");
  panel.className = "cw-about";
  const add = (name, text) => {
    if (!text) return;
    const line = panel.appendChild(document.createElement("p"));
    line.className = `cw-about-${name}`;
    line.textContent = text;
  };
  add("signature", about.signature);
  add("text", about.description);
  add("sample", about.sample ? `For example: ${about.sample}` : "");
  add("kind", kinds[about.kind]);
  add("empty", about.canBeEmpty && about.kind !== "list" ? "Can be empty: write what to show then, as in {{ name ?? \"…\" }}, or ask with if." : "");
  add("empty", about.canBeEmpty && about.kind === "list" ? "Can be empty." : "");
  return panel;
}
