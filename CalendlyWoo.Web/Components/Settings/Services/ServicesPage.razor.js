// What the server cannot do in time: saying at once that something may be dropped here. Some browsers only drag what carries data.
export function listen(columns) {
  const start = event => {
    const item = event.target.closest?.("[data-offer]");
    if (!item) return;
    event.dataTransfer.setData("text/plain", item.dataset.offer);
    event.dataTransfer.effectAllowed = "move";
  };
  const over = event => {
    const zone = event.target.closest?.("[data-drop]");
    for (const other of columns.querySelectorAll("[data-over]")) if (other !== zone) delete other.dataset.over;
    if (!zone) return;
    event.preventDefault();
    zone.dataset.over = "";
  };
  const end = () => { for (const zone of columns.querySelectorAll("[data-over]")) delete zone.dataset.over; };
  const drop = event => { if (event.target.closest?.("[data-drop]")) event.preventDefault(); end(); };
  columns.addEventListener("dragstart", start);
  columns.addEventListener("dragover", over);
  columns.addEventListener("dragend", end);
  columns.addEventListener("drop", drop);
  columns.dataset.drags = "";
  return {
    dispose() {
      columns.removeEventListener("dragstart", start);
      columns.removeEventListener("dragover", over);
      columns.removeEventListener("dragend", end);
      columns.removeEventListener("drop", drop);
    },
  };
}
