// The mail in a frame of its own, as wide as a mail program or a phone shows it.
import { previewDocument } from "./document.js";

const widths = { desktop: 640, phone: 390 };

export function create(element, options, dotnet) {
  let { width = "desktop", dark = "no" } = options ?? {};
  let shown = { html: "", images: {} };
  let blockedImages = [];
  const frame = document.createElement("iframe");
  frame.title = options?.title ?? "Preview of the mail";
  // Same origin so that the page can measure the mail and stop its links. Without allow-scripts nothing in it can use that.
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.referrerPolicy = "no-referrer";
  // A mail in the dark differs from its frame, and so paints its own ground; a light one stands on white.
  Object.assign(frame.style, { colorScheme: "light", background: "#fff", display: "block", border: "0", maxWidth: "100%", margin: "0 auto" });
  element.replaceChildren(frame);
  const sizes = new ResizeObserver(() => fit());
  const tell = (name, value) => dotnet?.invokeMethodAsync(name, value).catch(() => { });

  function fit() {
    const root = frame.contentDocument?.documentElement;
    const body = frame.contentDocument?.body;
    if (!root || !body) return 0;
    const height = Math.max(body.scrollHeight, Math.ceil(body.getBoundingClientRect().bottom + parseFloat(frame.contentWindow.getComputedStyle(body).marginBottom || "0")), 40);
    if (frame.style.height !== `${height}px`) frame.style.height = `${height}px`;
    return height;
  }

  frame.addEventListener("load", () => {
    const mail = frame.contentDocument;
    if (!mail?.body) return;
    const stop = event => {
      const link = event.target.closest?.("a, area, form, button, input");
      if (!link) return;
      event.preventDefault();
      if (link.href) tell("OnPreviewLink", link.getAttribute("href"));
    };
    for (const name of ["click", "auxclick", "submit"]) mail.addEventListener(name, stop, true);
    // A drop or a middle click must not lead the frame away either.
    for (const name of ["dragover", "drop"]) mail.addEventListener(name, event => event.preventDefault(), true);
    sizes.disconnect();
    sizes.observe(mail.body);
    tell("OnPreviewShown", { height: fit(), blockedImages });
  });

  function draw() {
    const made = previewDocument(shown.html, shown.images, dark);
    blockedImages = made.blockedImages;
    frame.style.width = `${widths[width] ?? widths.desktop}px`;
    frame.srcdoc = made.html;
  }

  draw();
  return {
    show: (html, images) => { shown = { html, images: images ?? {} }; draw(); },
    setWidth: next => { width = next; frame.style.width = `${widths[next] ?? widths.desktop}px`; fit(); },
    setDark: next => { dark = next; draw(); },
    dispose: () => { sizes.disconnect(); frame.remove(); },
  };
}
