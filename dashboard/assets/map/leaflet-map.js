// @ts-check
/** A Leaflet map in the manner of this page: no animation where the reader wants none, no hold on the page's scrolling. */
import "../vendor/leaflet/leaflet.js";
import { make } from "./nodes.js";

const MAX_ZOOM = 10;

/**
 * @param {HTMLElement} frame
 * @param {{words: Record<string, string>, isTouch: boolean, isReduced: boolean, reset: () => void}} options
 */
export function makeMap(frame, { words, isTouch, isReduced, reset }) {
  const map = L.map(frame, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    zoomDelta: 0.75,
    maxZoom: MAX_ZOOM,
    maxBoundsViscosity: 1,
    // The page must scroll under one finger and under the wheel; two fingers, or Ctrl and the wheel, are the map's.
    dragging: !isTouch,
    scrollWheelZoom: false,
    bounceAtZoomLimits: false,
    zoomAnimation: !isReduced,
    fadeAnimation: false,
    markerZoomAnimation: !isReduced,
    inertia: !isReduced,
  });
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", `${words.map}. ${words.keys}`);
  L.control.zoom({ position: "topleft", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  addReset(map, words.reset, reset);
  frame.addEventListener("wheel", (event) => onWheel(map, event), { passive: false });
  return map;
}

/** @param {L.Map} map @param {string} words @param {() => void} reset */
function addReset(map, words, reset) {
  const bar = map.getContainer().querySelector(".leaflet-control-zoom");
  const button = make("a", "reset", "⤢");
  for (const [name, value] of Object.entries({ href: "#", role: "button", title: words, "aria-label": words })) {
    button.setAttribute(name, value);
  }
  L.DomEvent.disableClickPropagation(button);
  button.addEventListener("click", (event) => {
    event.preventDefault();
    reset();
  });
  bar?.append(button);
}

/**
 * @param {L.Map} map
 * @param {WheelEvent} event a pinch on a touchpad comes as one with Ctrl
 */
function onWheel(map, event) {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const step = Math.max(-1, Math.min(1, -event.deltaY / 100));
  map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + step, { animate: false });
}
