-- dsl.lua - the vocabulary of packs and scenarios (knowledge/LANGUAGE.md is its reference)
--
-- Builds plain tables and decides nothing: the C readers check fields, resolve ids and make the model. Runs once per state, with one
-- argument, the host:
--   setmetatable, getmetatable, rawget, rawset   as in Lua
--   allowed                              what files may use beside the vocabulary
--   here() -> line, file                 of the author's innermost call (never of this file)
--   problem(message, hint, line)         records a mistake at the author's line (or at `line` of that file) and goes on
--   unknown(what, name, tables, of, otherwise)   records an unknown `what` that is no key of any of the tables, with the nearest
--                                        one as a hint, else with `otherwise`
--   day(text) -> days, is_month          parses a date, or records a problem and returns nil
-- After a mistake the value is `poison`: it absorbs whatever is done with it, so that one mistake is told once.

local host = ...
local setmetatable, getmetatable, rawget, rawset = host.setmetatable, host.getmetatable, host.rawget, host.rawset
local here, problem = host.here, host.problem
local type, ipairs, tostring = host.allowed.type, host.allowed.ipairs, host.allowed.tostring

local Poison = { __name = "mistake" }
local poison = setmetatable({}, Poison)
for _, event in ipairs { "call", "index", "band", "bor", "bnot", "add", "sub", "mul", "unm", "concat", "lt", "le" } do
  Poison["__" .. event] = function() return poison end
end
Poison.__newindex = function() end

local Condition, Setting, Context = { __name = "condition" }, { __name = "setting" }, { __name = "context" }
local Sum, Dated, Money = { __name = "quantity" }, { __name = "date" }, { __name = "price" }
local Kind, Client, Scenario = { __name = "client kind" }, { __name = "client" }, { __name = "scenario" }

local function describe(v)
  local mt = type(v) == "table" and getmetatable(v)
  local name = mt and mt.__name or type(v)
  local own = mt and rawget(v, "name")
  return (name == "nil" and "nothing") or (own and "the " .. name .. " '" .. own .. "'") or "a " .. name
end

-- Conditions -------------------------------------------------------------------------------------------------------------------

-- `seq` is the order of creation: a table with conditions as keys is read in that order, since Lua keeps none.
-- `me` is the token of the client that the condition speaks of, if any; one condition cannot speak of two.
local seq = 0
local function condition(c)
  seq = seq + 1
  c.seq = seq
  return setmetatable(c, Condition)
end

local comparing = "quantities are compared with :above(n), :below(n), :at_least(n) or :at_most(n)"
local function as_condition(v)
  local mt = getmetatable(v)
  if mt == Condition then return v end
  if mt == Poison then return nil end
  local hint
  if mt == Setting or mt == Context then hint = "name an option, as in " .. v.name .. ' "..."' end
  if mt == Sum or type(v) == "boolean" then hint = comparing end
  problem("expected a condition, found " .. describe(v), hint)
end

local function same_client(a, b)
  if a and b and a ~= b then problem("one condition speaks of two different clients", "use only the innermost 'me' inside any() and every()") end
  return a or b
end

local function join(op)
  return function(a, b)
    a, b = as_condition(a), as_condition(b)
    if not (a and b) then return poison end
    return condition { op = op, a, b, me = same_client(a.me, b.me) }
  end
end

Condition.__band, Condition.__bor = join "and", join "or"

function Condition.__bnot(c)
  c = as_condition(c)
  return c and condition { op = "not", c, me = c.me } or poison
end
for _, other in ipairs { Setting, Context, Sum } do
  other.__band, other.__bor, other.__bnot = Condition.__band, Condition.__bor, Condition.__bnot
end

-- The options of `owner` that `wanted` names, as a mask; nil after a mistake.
local function mask_of(owner, wanted)
  local list = type(wanted) == "table" and getmetatable(wanted) == nil and wanted or { wanted }
  local mask = 0
  for _, option in ipairs(list) do
    local bit = owner.options[option]
    if bit then
      mask = mask | bit
    elseif type(option) == "string" then
      return host.unknown("option", option, { owner.options }, " of " .. describe(owner))
    elseif option ~= poison then
      return problem("an option of " .. describe(owner) .. " is a name in quotes, not " .. describe(option))
    end
  end
  if mask ~= 0 then return mask end
  if wanted ~= poison then problem(describe(owner) .. " is asked for no option", 'write ' .. owner.name .. ' "option"') end
end

-- name -> bit, from a list of names or of tables that start with the name. More than 64 options are refused by the reader.
local function bits_of(options)
  local bits = {}
  if type(options) ~= "table" then return bits end
  for i, option in ipairs(options) do
    local name = type(option) == "table" and option[1] or option
    if type(name) == "string" and i <= 64 then bits[name] = 1 << (i - 1) end
  end
  return bits
end

function Setting.__call(self, wanted)
  local mask = mask_of(self, wanted)
  return mask and condition { op = "in", index = self.index, mask = mask, me = self.me } or poison
end

-- sku.Premium, where sku "Premium" was meant.
function Setting.__index(self, name)
  problem("options are not fields of " .. describe(self), "write " .. self.name .. ' "' .. tostring(name) .. '"')
  return poison
end

local function was(c)
  c = as_condition(c)
  if not c then return poison end
  if c.op ~= "in" then
    problem("was() takes one setting with its options", 'write was(setting "option")')
    return poison
  end
  return condition { op = "was", index = c.index, mask = c.mask, me = c.me }
end

-- Contexts ---------------------------------------------------------------------------------------------------------------------

local begin -- defined below: starts a declaration

function Context.__call(self, wanted)
  if self.type == "region" then return begin("region", wanted) end
  if self.type == "date" then
    problem("'" .. self.name .. "' is a date", "write " .. self.name .. ':before "YYYY-MM-DD" or :since')
    return poison
  end
  local mask = mask_of(self, wanted)
  return mask and condition { op = "context", index = self.index, mask = mask } or poison
end

local broken = false -- a file ended early: names that it would have declared are not reported as unknown

local function context_method(wanted_type, make)
  return function(self, argument)
    if getmetatable(self) == Context and self.type == wanted_type and self.index then return make(self, argument) end
    if broken then return poison end
    problem(describe(self) .. " is not declared as a context of type '" .. wanted_type .. "'")
    return poison
  end
end

local function before(self, text)
  local day = host.day(text)
  return day and condition { op = "before", index = self.index, day = day } or poison
end

Context.__index = {
  before = context_method("date", before),
  since = context_method("date", function(self, text) return ~before(self, text) end),
  has = context_method("region", function(self, name)
    if type(name) == "string" then return condition { op = "has", index = self.index, capability = name, line = here() } end
    problem("a capability is a name in quotes, not " .. describe(name))
    return poison
  end),
}

-- Quantities: constant + sum of factor * quantity * [when] -----------------------------------------------------------------------

local function sum(constant, terms, me) return setmetatable({ constant = constant, terms = terms, me = me }, Sum) end

local function as_sum(v)
  if type(v) == "number" then return sum(v, {}) end
  if getmetatable(v) == Sum then return v end
  if v ~= poison then problem("expected a quantity or a number, found " .. describe(v)) end
end

function Sum.__add(a, b)
  a, b = as_sum(a), as_sum(b)
  if not (a and b) then return poison end
  local terms = {}
  for _, t in ipairs(a.terms) do terms[#terms + 1] = t end
  for _, t in ipairs(b.terms) do terms[#terms + 1] = t end
  return sum(a.constant + b.constant, terms, same_client(a.me, b.me))
end

local function scaled(terms, factor, into)
  for _, t in ipairs(terms) do
    if factor ~= 0 then into[#into + 1] = { factor = t.factor * factor, quantity = t.quantity, when = t.when } end
  end
end

local function product(s, t)
  if s.quantity and t.quantity then problem("two quantities cannot be multiplied with each other") end
  local when = s.when and t.when and s.when & t.when or s.when or t.when
  return { factor = s.factor * t.factor, quantity = s.quantity or t.quantity, when = when }
end

function Sum.__mul(a, b)
  a, b = as_sum(a), as_sum(b)
  if not (a and b) then return poison end
  local terms = {}
  scaled(a.terms, b.constant, terms)
  scaled(b.terms, a.constant, terms)
  for _, s in ipairs(a.terms) do
    for _, t in ipairs(b.terms) do terms[#terms + 1] = product(s, t) end
  end
  return sum(a.constant * b.constant, terms, same_client(a.me, b.me))
end

function Sum.__unm(a) return a * -1 end
function Sum.__sub(a, b) return a + b * -1 end
-- Lua makes a boolean of whatever these return; where a condition is expected, that is told with the right way to compare.
function Sum.__lt() return false end
Sum.__le = Sum.__lt

Sum.__index = {}
for _, cmp in ipairs { "above", "below", "at_least", "at_most" } do
  Sum.__index[cmp] = function(self, bound)
    self = as_sum(self)
    if self and type(bound) == "number" then
      return condition { op = "compare", cmp = cmp, sum = self, bound = bound, me = self.me, line = here() }
    end
    if self and bound ~= poison then problem(":" .. cmp .. "() takes a number, not " .. describe(bound)) end
    return poison
  end
end

local function when(c)
  c = as_condition(c)
  return c and sum(0, { { factor = 1, when = c } }, c.me) or poison
end

-- Declarations -----------------------------------------------------------------------------------------------------------------

local declared = {}                     -- all that the pack says, in order: { kind, id, line, body, client, me, ... }
local vocabulary = {}                   -- names that files may use
local origin = {}                       -- name -> "file:line" of its declaration
local kinds = {}                        -- client kinds by name: { name, index, parent, names }
local counts = { setting = 0, context = 0, quantity = 0, condition = 0, client = 0 }
local client                            -- the kind whose body runs
local pending                           -- a declaration that waits for its body
local tokens = 0
local told = {}                         -- unknown names that were reported already

local function next_index(kind)
  counts[kind] = counts[kind] + 1
  return counts[kind] - 1
end

local function publish(names, name, value)
  local taken = rawget(names, name) ~= nil
  if names == vocabulary and not origin[name] and (taken or rawget(host.allowed, name) ~= nil) then
    problem("'" .. name .. "' is a word of the language", "choose another name")
  elseif not taken then
    local line, file = here()
    names[name] = value
    if names == vocabulary then origin[name] = file .. ":" .. line end
  else
    problem("'" .. name .. "' is declared twice", origin[name] and "it was first declared at " .. origin[name])
  end
end

local function new_setting(id, options)
  return setmetatable({ name = id, index = next_index "setting", options = bits_of(options), me = false }, Setting)
end

-- What instances of `kind` see under `name`: the nearest kind upwards that has it.
local function seen(kind, name)
  while kind do
    local found = kind.names[name]
    if found ~= nil then return found end
    kind = kind.parent
  end
end

local function known_kind(name)
  local kind = kinds[name]
  if kind == nil and type(name) == "string" and not broken then host.unknown("client kind", name, { kinds }) end
  if kind == nil and type(name) ~= "string" and name ~= poison then problem("a client kind is a name in quotes, not " .. describe(name)) end
  return kind
end

local function me_of(kind)
  tokens = tokens + 1
  local token = tokens
  local function is(_, name)
    local other = known_kind(name)
    return other and condition { op = "is", index = other.index, me = token } or poison
  end
  local function index(self, name)
    local found = name == "is" and is or seen(kind, name)
    if found == nil then
      local visible, up, faulty = {}, kind, broken
      while up do visible[#visible + 1], faulty, up = up.names, faulty or up.faulty, up.parent end
      rawset(self, name, poison)
      if not faulty then host.unknown("setting or condition", tostring(name), visible, " of client kind '" .. kind.name .. "'") end
      return poison
    end
    if getmetatable(found) == Setting then
      found = setmetatable({ name = found.name, index = found.index, options = found.options, me = token }, Setting)
    elseif getmetatable(found) == Condition then
      found = condition { op = "named", index = found.index, name = found.name, me = token }
    end
    rawset(self, name, found)
    return found
  end
  return setmetatable({}, { __name = "client", __index = index }), token
end

local function quantifier(op)
  return function(name, body)
    local kind = known_kind(name)
    if not kind then return poison end
    local inner = vocabulary.always
    if body ~= nil or op == "every" then
      if type(body) ~= "function" then
        problem(op .. "() takes a client kind and a function", op .. '("' .. name .. '", function(me) return ... end)')
        return poison
      end
      local me, token = me_of(kind)
      inner = as_condition(body(me))
      if not inner then return poison end
      same_client(inner.me, inner.me and token)
    end
    return condition { op = op, index = kind.index, inner }
  end
end

local defines = {}

function defines.setting(d) publish(vocabulary, d.id, new_setting(d.id, d.body.options)) end

function defines.context(d)
  local context = setmetatable({ name = d.id, index = next_index "context", type = d.body.type, options = bits_of(d.body.options) }, Context)
  if d.id == "region" then vocabulary.region = nil end -- the one name that is both: region "x" {...} and region:has "y"
  publish(vocabulary, d.id, context)
end

function defines.quantity(d)
  local quantity = sum(0, { { factor = 1, quantity = next_index "quantity" } })
  quantity.name = d.id
  publish(vocabulary, d.id, quantity)
end

function defines.condition(d)
  local named = condition { op = "named", index = next_index "condition", name = d.id }
  publish(client and client.names or vocabulary, d.id, named)
end

local function client_settings(d, kind)
  if type(d.body.settings) ~= "table" then return end
  for _, entry in ipairs(d.body.settings) do
    local name = type(entry) == "table" and entry[1]
    if type(name) == "string" then
      if seen(kind.parent, name) then problem("setting '" .. name .. "' is inherited already") end
      publish(kind.names, name, new_setting(name, entry.options))
    end
  end
end

-- `applies` of a client's setting speaks of the client: a function that is given `me`.
local function client_applies(d, me)
  for _, entry in ipairs(type(d.body.settings) == "table" and d.body.settings or {}) do
    if type(entry) == "table" and type(entry.applies) == "function" then entry.applies = entry.applies(me) end
  end
end

function defines.client(d)
  local body, parent = d.body, nil
  if body.extends ~= nil then parent = known_kind(body.extends) end
  local kind = { name = d.id, index = next_index "client", parent = parent, names = {} }
  kind.faulty = body.extends ~= nil and not parent -- reported already: what it would inherit is not reported as unknown
  if kinds[d.id] then problem("client '" .. d.id .. "' is declared twice") else kinds[d.id] = kind end
  d.parent = parent and parent.index
  client_settings(d, kind)
  local me, token = me_of(kind)
  d.token = token
  client_applies(d, me)
  if body.body == nil then return end
  if type(body.body) ~= "function" then return problem("'body' is a function", "body = function(me) ... end") end
  kind.token, client = token, kind
  body.body(me)
  client = nil
end

-- Paths and places of a diagram speak of each client of the kind that it draws: functions that are given `me`.
local function of_each(body, field, me)
  local list = body[field]
  if list == nil then return end
  list = type(list) == "function" and list(me)
  if type(list) ~= "table" or getmetatable(list) then
    problem("'" .. field .. "' is a function that returns a list", field .. " = function(me) return { ... } end")
    list = nil
  end
  body[field] = list
end

function defines.diagram(d)
  local body = d.body
  if body.clients == nil then return end
  local kind = known_kind(body.clients)
  if not kind then body.paths, body.places = nil, nil return end
  local me, token = me_of(kind)
  d.of, d.token = kind.index, token
  of_each(body, "paths", me)
  of_each(body, "places", me)
end

local only_outside = { diagram = 1, pack = 1, source = 1, section = 1, setting = 1, context = 1, region = 1, quantity = 1, requirement = 1, client = 1, term = 1, placeholder = 1, target = 1 }

-- Called at the end of each file; `failed` when an error ended it.
local function finish(failed)
  if failed then
    client, broken = nil, true
  elseif pending and pending.id then
    problem(pending.kind .. " '" .. pending.id .. "' has no body", pending.kind .. ' "name" { ... }', pending.line)
  end
  pending = nil
end

-- Second half of a declaration: the table after the name.
local function complete(body)
  local d = pending
  pending = nil
  if not d then return problem("this table belongs to no declaration") end
  if type(body) ~= "table" or getmetatable(body) then
    return problem(d.kind .. " '" .. tostring(d.id) .. "' needs a table, not " .. describe(body), d.kind .. ' "name" { ... }')
  end
  if d.id == nil then return end
  d.body, d.client, d.me = body, client and client.index, client and client.token
  declared[#declared + 1] = d
  if defines[d.kind] then defines[d.kind](d) end
end

function begin(kind, id)
  finish()
  if type(id) ~= "string" then
    if id ~= poison then problem(kind .. " needs a name in quotes, not " .. describe(id), kind .. ' "name" { ... }') end
    id = nil
  elseif client and only_outside[kind] then
    problem(kind .. " '" .. id .. "' cannot be declared inside a client", "declare it before the client")
    id = nil
  end
  pending = { kind = kind, id = id, line = here() }
  return complete
end

for _, kind in ipairs { "pack", "source", "section", "setting", "context", "region", "quantity", "requirement", "condition", "client",
                        "rule", "limit", "rate", "price", "lifecycle", "default", "caveat", "practice", "transition", "step", "note",
                        "dispute", "capability", "check", "entry", "term", "placeholder", "diagram", "parameter", "resource", "by_hand",
                        "target" } do
  vocabulary[kind] = function(id) return begin(kind, id) end
end

-- Also what region:has finds before a context of that name is declared.
vocabulary.region = setmetatable({ name = "region", type = "region" }, Context)

for _, basis in ipairs { "exact", "documented", "assumed", "by" } do
  vocabulary[basis] = function(text)
    local day, month = host.day(text, true)
    return day and setmetatable({ basis = basis, day = day, month = month }, Dated) or poison
  end
end

for _, unit in ipairs { "month", "day", "hour" } do
  vocabulary["per_" .. unit] = function(text) return setmetatable({ unit = unit, text = text }, Money) end
end

vocabulary.unknown = setmetatable({ unit = "unknown" }, Money)
vocabulary.always, vocabulary.never = condition { op = "true" }, condition { op = "false" }
vocabulary.exists = condition { op = "exists" }
vocabulary.was, vocabulary.when = was, when
vocabulary.any, vocabulary.every = quantifier "any", quantifier "every"

-- Environments -----------------------------------------------------------------------------------------------------------------

-- Names are found in `words`, then in what the sandbox allows; any other name is a mistake.
local function environment(words, hint, listed)
  local function unknown(_, name)
    if not told[name] and not broken then host.unknown("name", tostring(name), { words, host.allowed }, "", listed) end
    told[name] = true
    return poison
  end
  local function assign(_, name) problem("cannot assign to '" .. tostring(name) .. "'", hint) end
  setmetatable(host.allowed, { __index = unknown })
  setmetatable(words, { __index = host.allowed })
  return setmetatable({}, { __index = words, __newindex = assign })
end

function Kind.__call(self, body)
  if self.abstract then
    problem("'" .. self.name .. "' is too general to be a client", "use a kind that extends it")
    return poison
  end
  if type(body) == "table" and not getmetatable(body) then return setmetatable({ kind = self.name, body = body, line = here() }, Client) end
  if body ~= poison then problem("client '" .. self.name .. "' needs a table, not " .. describe(body), self.name .. " { ... }") end
  return poison
end

local function scenario(body)
  if type(body) == "table" and not getmetatable(body) then return setmetatable({ body = body, line = here() }, Scenario) end
  problem("scenario needs a table, not " .. describe(body), "return scenario { ... }")
  return poison
end

-- `usable`: name of a client kind -> false when it only serves others to extend.
local function scenario_environment(usable)
  local words = { scenario = scenario }
  for name, concrete in host.allowed.pairs(usable) do words[name] = setmetatable({ name = name, abstract = not concrete }, Kind) end
  return environment(words, "write 'local' before the first use of the name",
                     "'acrplan knowledge names clients' lists the kinds of clients")
end

return {
  declared = declared,
  finish = finish,
  pack = function() return environment(vocabulary, "write 'local' before the name, or declare it with setting, condition, quantity ...") end,
  scenario = scenario_environment,
}
