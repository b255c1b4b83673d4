// The document that the frame shows: the mail as it is, without what must not happen in a preview.
import { underScheme } from "./scheme.js";

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
// As clients do that know no dark rules: colours are turned round, pictures are not.
const inverted = "html{filter:invert(1) hue-rotate(180deg);background:#fff}img,video{filter:invert(1) hue-rotate(180deg)}";

// { html, blockedImages }: images by cid: come from the map, data: ones stay, all others are named and left out.
export function previewDocument(source, images, dark) {
  const mail = new DOMParser().parseFromString(source, "text/html");
  for (const element of mail.querySelectorAll("script, base, iframe, frame, object, embed, meta[http-equiv]")) element.remove();
  const isDark = dark === "rules";
  for (const style of mail.querySelectorAll("style")) style.textContent = underScheme(style.textContent, isDark);
  for (const element of mail.querySelectorAll("[media]")) element.setAttribute("media", underScheme(element.getAttribute("media"), isDark));
  const knowsDark = declaresDark(mail);
  const blockedImages = placeImages(mail, images ?? {});
  const meta = mail.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  mail.head.prepend(meta);
  const scheme = `:root{color-scheme:${isDark && knowsDark ? "dark" : "light"} !important}`;
  mail.head.append(Object.assign(mail.createElement("style"), { textContent: dark === "inverted" ? scheme + inverted : scheme }));
  const type = mail.doctype ? "<!doctype html>" : "";
  return { html: type + mail.documentElement.outerHTML, blockedImages };
}

// Whether the mail says that it is made for a dark ground, too; then the client gives it one.
function declaresDark(mail) {
  const metas = [...mail.querySelectorAll("meta[name='color-scheme' i], meta[name='supported-color-schemes' i]")];
  return metas.some(meta => /\bdark\b/i.test(meta.content))
    || [...mail.querySelectorAll("style")].some(style => /[{;\s]color-scheme\s*:[^;}]*\bdark\b/i.test(style.textContent));
}

function placeImages(mail, images) {
  const blocked = [];
  for (const image of mail.querySelectorAll("img, source, [background]")) {
    for (const name of ["src", "srcset", "background"]) {
      const url = image.getAttribute(name)?.trim();
      if (!url) continue;
      const found = addressOf(url, images);
      if (found) image.setAttribute(name, found);
      else {
        image.removeAttribute(name);
        blocked.push(url);
        if (image.localName === "img") outline(image);
      }
    }
  }
  return [...new Set(blocked)];
}

function addressOf(url, images) {
  if (/^data:image\//i.test(url)) return url;
  if (!/^cid:/i.test(url)) return null;
  const id = url.slice(4);
  try { return images[id] ?? images[decodeURIComponent(id)] ?? null; } catch { return null; }
}

function outline(image) {
  image.style.outline = "1px dashed #8a9490";
  if (!image.getAttribute("alt")) image.setAttribute("alt", "Image");
}
