/** Two lint rules of our own: the arrows between layers, and no clock or chance in the pure ones. */
import path from 'node:path'
import { layerOf } from './arrows.mjs'

/** Aliases of package.json, as folders. */
const aliasFolders = /** @type {Readonly<Record<string, string>>} */ ({ '#contract': 'src-main/contract', '#main': 'src-main', '#resources': 'resources', '#support': 'test/support' })
const folderOfAlias = (/** @type {string} */ alias) => aliasFolders[alias] ?? `src-renderer/${alias.slice(1)}`

/** A file of ours as a path from the root; undefined for packages. @param {string} source @param {string} from */
function ourFile(source, from) {
  if (source.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(from), source))
  if (!source.startsWith('#')) return undefined
  const [alias = '', ...rest] = source.split('/')
  return [folderOfAlias(alias), ...rest].join('/')
}

/** @param {string} name @param {string} source */
const isPackage = (name, source) => (name.endsWith(':') ? source.startsWith(name) : source === name || source.startsWith(`${name}/`))

/**
 * Why the import is forbidden; undefined where it is allowed.
 * @param {string} from path of the importing file from the root @param {string} source @param {boolean} isTypeOnly
 */
export function forbidden(from, source, isTypeOnly) {
  const here = layerOf(from)
  if (!here) return undefined
  const target = ourFile(source, from)
  const may = here.layer.may
  if (target === undefined) return may.some((name) => isPackage(name, source)) ? undefined : `${here.name} must not import the package ${source}`
  const there = layerOf(target)
  if (!there) {
    const isListed = may.includes(target) || (target.startsWith('resources/') && may.includes('#resources'))
    return isListed ? undefined : `${here.name} must not import ${target}`
  }
  if (here.name === there.name) {
    return here.part === there.part || there.part === undefined ? undefined : `${here.name}/${here.part} must not import ${there.name}/${there.part}: screens do not know each other`
  }
  if (may.includes(`#${there.name}`)) return undefined
  if (may.includes(`types:#${there.name}`)) return isTypeOnly ? undefined : `${here.name} may import only types of ${there.name}`
  return `${here.name} must not import ${there.name}`
}

/** @param {any} context */
const fileOf = (context) => path.relative(process.cwd(), context.filename).split(path.sep).join('/')

/** @param {any} node */
const isTypeOnly = (node) => {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  return node.specifiers?.length > 0 && node.specifiers.every((/** @type {any} */ one) => one.importKind === 'type' || one.exportKind === 'type')
}

const arrows = {
  /** @param {any} context */
  create(context) {
    /** @param {any} node @param {any} source */
    const check = (node, source, typeOnly = isTypeOnly(node)) => {
      if (typeof source?.value !== 'string') return
      const message = forbidden(fileOf(context), source.value, typeOnly)
      if (message) context.report({ node, message })
    }
    return {
      ImportDeclaration: (/** @type {any} */ node) => check(node, node.source),
      ExportNamedDeclaration: (/** @type {any} */ node) => check(node, node.source),
      ExportAllDeclaration: (/** @type {any} */ node) => check(node, node.source),
      ImportExpression: (/** @type {any} */ node) => check(node, node.source, false),
      TSImportType: (/** @type {any} */ node) => check(node, node.source ?? node.argument, true)
    }
  }
}

/** Each member would make the same input give another output. */
const impure = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues', 'performance.now'])

/** Math.random, Math['random'] and globalThis.Math.random are one. @param {any} node @returns {string} */
function nameOf(node) {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return ''
  const member = node.computed ? node.property.value : node.property.name
  const object = nameOf(node.object)
  return object === 'globalThis' ? String(member) : `${object}.${member}`
}

const pure = {
  /** @param {any} context */
  create(context) {
    if (!layerOf(fileOf(context))?.layer.isPure) return {}
    const why = 'clock and chance are arguments in the pure layers'
    /** @param {any} node */
    const checkDate = (node) => {
      if (nameOf(node.callee) === 'Date' && (node.arguments.length === 0 || node.type === 'CallExpression')) context.report({ node, message: `the present time: ${why}` })
    }
    return {
      MemberExpression: (/** @type {any} */ node) => {
        if (impure.has(nameOf(node))) context.report({ node, message: `${nameOf(node)}: ${why}` })
      },
      VariableDeclarator: (/** @type {any} */ node) => {
        if (node.id.type !== 'ObjectPattern' || !node.init) return
        for (const { key } of node.id.properties) if (key && impure.has(`${nameOf(node.init)}.${key.name}`)) context.report({ node, message: `${nameOf(node.init)}.${key.name}: ${why}` })
      },
      NewExpression: checkDate,
      CallExpression: checkDate
    }
  }
}

export default { meta: { name: 'layers' }, rules: { arrows, pure } }
