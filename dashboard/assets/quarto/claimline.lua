-- A view of Claimline in a report: {{< claimline "FRAME" link="VIEW" title="WORDS" height="620" >}}.
-- The frame where the report is HTML, a link to the view where it is anything else.

local SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"
local ENTITIES = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#x27;" }
local LOWEST, HIGHEST, USUAL = 100, 5000, 620 -- CSS pixels

local function read(value)
  return value == nil and "" or pandoc.utils.stringify(value)
end

local function escape(words)
  return (words:gsub("[&<>\"']", ENTITIES))
end

local function check_address(address, name)
  if not address:match("^https?://[^%s<>\"]+$") then
    error("claimline: " .. name .. ": got “" .. address .. "”, wanted a web address; copy the shortcode from Embed and export")
  end
  return address
end

local function read_height(words)
  local height = words == "" and USUAL or tonumber(words)
  if not height or height < LOWEST or height > HIGHEST then
    error("claimline: height: got “" .. words .. "”, wanted pixels from " .. LOWEST .. " to " .. HIGHEST)
  end
  return math.floor(height)
end

local function show(args, kwargs)
  local frame = check_address(read(args[1]), "frame")
  local link = read(kwargs["link"])
  link = link == "" and frame or check_address(link, "link")
  local title = read(kwargs["title"])
  title = title == "" and "Claimline" or title
  local height = read_height(read(kwargs["height"]))
  if not quarto.doc.is_format("html") then
    return pandoc.Para({ pandoc.Link(title, link) })
  end
  return pandoc.RawBlock(
    "html",
    string.format(
      '<iframe src="%s" title="%s" width="100%%" height="%d" style="border: 0" loading="lazy" sandbox="%s"></iframe>',
      escape(frame), escape(title), height, SANDBOX
    )
  )
end

return { ["claimline"] = show }
