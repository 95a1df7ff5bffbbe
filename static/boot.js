// Starts the app. The names of its files are in this script's own tag, since a
// module cannot see its tag and an inline script would weaken the content policy.
const { js, wasm } = document.querySelector('script[data-wasm]').dataset;
try {
  const app = await import(new URL(js, document.baseURI).href);
  await app.default({ module_or_path: new URL(wasm, document.baseURI) });
} catch (error) {
  console.error('Plumbline could not start:', error.name);
  const place = document.getElementById('boot');
  if (place) {
    place.textContent =
      'Plumbline could not start. Audits that were saved on this device are still here. Check your connection and load the page again; if it goes on, use an up-to-date Chrome, Edge, Firefox or Safari.';
  }
}
