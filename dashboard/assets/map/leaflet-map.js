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
  L.control.zoom({ position: "topleft" }).addTo(map);
  addReset(map, reset);
  nameMap(map, words);
  frame.addEventListener("wheel", (event) => onWheel(map, event), { passive: false });
  return map;
}

/**
 * Say in the reader's language what the map and its buttons are.
 * @param {L.Map} map
 * @param {Record<string, string>} words
 */
export function nameMap(map, words) {
  const frame = map.getContainer();
  frame.setAttribute("aria-label", `${words.map}. ${words.keys}`);
  const names = { ".leaflet-control-zoom-in": words.zoomIn, ".leaflet-control-zoom-out": words.zoomOut, ".reset": words.reset };
  for (const [selector, name] of Object.entries(names)) {
    const button = frame.querySelector(selector);
    button?.setAttribute("title", name);
    button?.setAttribute("aria-label", name);
  }
}

/** @param {L.Map} map @param {() => void} reset */
function addReset(map, reset) {
  const bar = map.getContainer().querySelector(".leaflet-control-zoom");
  const button = make("a", "reset", "⤢");
  button.setAttribute("href", "#");
  button.setAttribute("role", "button");
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
