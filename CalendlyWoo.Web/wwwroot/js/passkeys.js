// Passkeys (WebAuthn level 3): a form with data-passkey="get" or "create" asks the server for options, the browser for the credential, and sends it.
(() => {
  if (!window.isSecureContext || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  document.documentElement.dataset.passkeys = "";

  const ask = async form => {
    const answer = await fetch(`${form.action}/options`, { method: "POST", body: new FormData(form) });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };

  const perform = async form => {
    const options = await ask(form);
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  document.addEventListener("submit", async event => {
    const form = event.target.closest?.("form[data-passkey]");
    if (!form) return;
    event.preventDefault();
    const problem = form.querySelector("[data-passkey-problem]");
    problem.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await perform(form));
      form.submit();
    } catch {
      // The person closed the browser's dialog, or the device has no passkey for this address.
      problem.hidden = false;
    }
  });
})();
