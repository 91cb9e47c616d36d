// Parses files: *.tf with HashiCorp's own parser, *.bicep with the grammar of tree-sitter. Says what is wrong with which; the exit status
// is 1 when something is. Of Terraform it also looks whether every reference leads somewhere.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { parse } from '@cdktf/hcl2json'

const require = createRequire(import.meta.url)
const Parser = require('tree-sitter')
const parser = new Parser()
parser.setLanguage(require('tree-sitter-bicep'))

let wrong = 0
const complain = (file, what) => {
  console.log(`${file}: ${what}`)
  wrong = 1
}

const errors = (node) =>
  node.type === 'ERROR' || node.isMissing ? [node] : node.hasError ? node.children.flatMap(errors) : []

function bicep(file, text) {
  const tree = parser.parse((at) => text.slice(at, at + 4096))
  for (const e of errors(tree.rootNode)) complain(file, `line ${e.startPosition.row + 1}: ${e.text.slice(0, 80)}`)
  const declared = new Set()
  for (const [, name] of text.matchAll(/^(?:param|resource) (\w+)/gm)) {
    if (declared.has(name)) complain(file, `'${name}' is declared twice`)
    declared.add(name)
  }
  for (const [, name] of text.matchAll(/^ +(?:parent|scope): (\w+)/gm))
    if (!declared.has(name)) complain(file, `'${name}' is not declared`)
}

async function terraform(file, text) {
  let tree
  try {
    tree = await parse(file, text)
  } catch (e) {
    return complain(file, e.message)
  }
  const known = new Set(['data.azapi_client_config.current', 'local.resource_group_id'])
  for (const name in tree.variable) known.add(`var.${name}`)
  for (const name in tree.resource?.azapi_resource) known.add(`azapi_resource.${name}`)
  for (const name in tree.data?.azapi_resource) known.add(`data.azapi_resource.${name}`)
  const code = text.replace(/^ *#.*$/gm, '').replace(/^  (description|error_message) .*$|^    error_message .*$/gm, '')
  for (const [name] of code.matchAll(/\b(var\.\w+|local\.\w+|data\.azapi_\w+\.\w+|(?<!data\.)azapi_resource\.\w+)/g))
    if (!known.has(name)) complain(file, `'${name}' leads nowhere`)
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.bicep')) bicep(file, text)
  else await terraform(file, text)
}
process.exit(wrong)
