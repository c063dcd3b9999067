import type * as client from "topojson-client";

declare global {
  const topojson: typeof client;
}
