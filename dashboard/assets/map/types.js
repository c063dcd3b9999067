// @ts-check
/**
 * The shapes of what comes from Python (dashboard/views/maps.py) and of the outlines (geodata/encoding.py).
 *
 * @typedef {Object} Hatch
 * @property {string} colour
 * @property {number} angle_deg
 * @property {number} spacing_px
 * @property {number} width_px
 * @property {number|null} band_px
 *
 * @typedef {Object} Outline
 * @property {number} width_px
 * @property {number[]} dash_px
 * @property {boolean} is_round
 *
 * @typedef {Object} Styles
 * @property {{light: Record<string, string>, dark: Record<string, string>}} themes
 * @property {Record<string, Hatch[]>} hatches
 * @property {Record<string, Outline>} outlines
 * @property {Record<string, {colour: string, path: string}>} glyphs
 * @property {number[]} partyDashPx
 *
 * @typedef {Object} Mark
 * @property {string|null} hatch
 * @property {boolean} isParty
 * @property {string|null} outline
 * @property {string|null} outlineColour
 * @property {string[]} glyphs
 *
 * @typedef {Object} ItemFields
 * @property {string} id
 * @property {string} name
 * @property {string} label
 * @property {number|null} lon
 * @property {number|null} lat
 * @property {string} quotes
 * @property {boolean} hasQuotes
 * @property {string} marked
 *
 * @typedef {ItemFields & Mark} Item
 * @typedef {Item & {isCountry: boolean, parts: string[]}} WiderItem
 *
 * @typedef {Object} LegendRow
 * @property {string} style
 * @property {string} colour
 * @property {string} words
 *
 * @typedef {Object} ControlChoice
 * @property {string} assessor id
 * @property {string} day YYYY-MM-DD
 * @property {string|null} from the day that it is compared with
 *
 * @typedef {Object} AgainstData
 * @property {"change"|"swipe"|"beside"} mode
 * @property {string} day YYYY-MM-DD
 * @property {string|null} assessor id or "claims"; null for the one whose control is drawn
 *
 * @typedef {Object} ControlData
 * @property {string} url of the history
 * @property {string|null} exact of the outlines as drawn, where the reader has them
 * @property {string} measures where the measured areas are
 * @property {string} claims where the claims of the timeline are
 * @property {string} assessor id
 * @property {string} day YYYY-MM-DD
 * @property {AgainstData|null} against what it is compared with
 * @property {Record<string, string>} names of the country and the first-level units
 *
 * @typedef {Object} TileSource
 * @property {string} id
 * @property {string} url Leaflet's template
 * @property {string[]} subdomains
 * @property {number} maxZoom
 * @property {string[]} hosts
 * @property {string} attribution plain text
 * @property {string|null} terms an address
 *
 * @typedef {Object} Payload
 * @property {TileSource[]} tiles
 * @property {ControlData} control
 * @property {string} release
 * @property {string} locale a BCP 47 tag
 * @property {string} mapUrl
 * @property {string} raionsUrl
 * @property {string[]} strong
 * @property {string|null} selected
 * @property {string[]} highlighted
 * @property {Item[]} regions
 * @property {Item[]} places
 * @property {WiderItem[]} wider
 * @property {LegendRow[]} legend
 * @property {Styles} styles
 * @property {Record<string, string>} words
 *
 * @typedef {{en: string, uk: string}} Names
 * @typedef {{id?: string, name: Names, lon: number, lat: number, rank?: number}} Label
 * @typedef {{countries: Label[], seas: Label[], cities: Label[]}} Labels
 *
 * @typedef {import("geojson").MultiPolygon | import("geojson").Polygon} Area
 * @typedef {import("geojson").MultiLineString} Lines
 *
 * @typedef {Object} Outlines
 * @property {Map<string, Area>} regions
 * @property {import("geojson").GeoJsonObject} land
 * @property {import("geojson").GeoJsonObject} neighbours
 * @property {import("geojson").GeoJsonObject} rivers
 * @property {import("geojson").GeoJsonObject} lakes
 * @property {Lines} oblastLines
 * @property {Lines} strongLines
 * @property {Lines} countryLines
 * @property {(ids: ReadonlySet<string>) => Lines} around
 * @property {Labels} labels
 */
export {};
