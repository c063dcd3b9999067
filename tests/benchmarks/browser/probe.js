// Put into every page before its own code: finds what is drawn, and says when an input has become a picture.
(() => {
  if (window !== window.top) return;
  const bench = (window.bench = {});
  bench.all = (selector, node = document) => [
    ...node.querySelectorAll(selector),
    ...[...node.querySelectorAll("*")].flatMap((one) => (one.shadowRoot ? bench.all(selector, one.shadowRoot) : [])),
  ];
  // The same without looking through the whole page in every frame, which took longer than what is measured: nodes that
  // were found are asked again as long as they are there.
  const kept = new Map();
  const find = (selector) => {
    const known = kept.get(selector);
    if (!known?.length || known.some((node) => !node.isConnected)) kept.set(selector, bench.all(selector));
    return kept.get(selector);
  };
  const framed = (selector) =>
    [...document.querySelectorAll("iframe")].flatMap((frame) => [...(frame.contentDocument?.querySelectorAll(selector) ?? [])]);
  bench.own = () => (find("path.control-held")[0]?.getAttribute("d") ?? "");
  bench.plain = () => framed("path.leaflet-interactive").map((path) => path.getAttribute("d")).join("");
  bench.quotes = () => find(".quotes").map((panel) => panel.textContent).join("|");
  // After the frame of which requestAnimationFrame tells: its message comes when that frame was painted.
  const painted = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(0);
  });
  bench.until = (isThere) => new Promise((resolve) => {
    const look = () => (isThere() ? painted(resolve) : requestAnimationFrame(look));
    look();
  });
  // Milliseconds from an event to the picture of what isThere tells.
  bench.expect = (type, read) => {
    const before = read();
    bench.answer = new Promise((resolve) => addEventListener(type, (event) => {
      bench.until(() => { const now = read(); return now !== before && now.length > 3; })
        .then((at) => resolve(at - event.timeStamp));
    }, { capture: true, once: true }));
  };
  // Milliseconds from a key to the next picture, and the milliseconds that the page's own handlers took.
  bench.expectKey = () => {
    bench.answer = new Promise((resolve) => addEventListener("keydown", (event) => {
      let work = 0, begun = 0;
      const begin = () => (begun = performance.now());
      const end = () => (work += performance.now() - begun);
      addEventListener("input", begin, { capture: true, once: true });
      addEventListener("input", end, { once: true });
      painted((at) => resolve({ paint: at - event.timeStamp, work }));
    }, { capture: true, once: true }));
  };
})();
