import { parseArgs } from 'node:util'
import type { CommandLineWords } from '#words/command-line.ts'
import { type Language, languages } from '#words/language.ts'
import { type DocumentName, documentName } from '../contract/documents.ts'

/** What a person asked for; `data` is null where no folder was named. */
export type Request = { readonly language: Language; readonly data: string | null } & (
  | { readonly command: 'none' | 'help' | 'version' | 'demo' }
  | { readonly command: 'list'; readonly json: boolean }
  | ({ readonly command: 'export' } & ExportRequest)
  | { readonly command: 'import'; readonly file: string }
  | { readonly command: 'check'; readonly file: string | null }
  | { readonly command: 'wrong'; readonly problem: (words: CommandLineWords) => string }
)

/** What `export` writes: every pair of document and language, or the whole workshop in one file. */
export interface ExportRequest {
  readonly workshop: string
  readonly documents: readonly DocumentName[]
  readonly languages: readonly Language[]
  readonly format: ExportFormat
  readonly out: string | null
}

const formats = ['pdf', 'sarasehan', 'json'] as const
export type ExportFormat = (typeof formats)[number]

const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  workshop: { type: 'string' },
  document: { type: 'string' },
  format: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const
type Option = keyof typeof options

const known: Readonly<Record<string, readonly Option[]>> = {
  '': ['data', 'lang'],
  demo: ['data', 'lang'],
  list: ['data', 'lang', 'json'],
  export: ['data', 'lang', 'workshop', 'document', 'format', 'out'],
  import: ['data', 'lang'],
  check: ['data', 'lang'],
}

/** Reads what stands after the program's name. What cannot be read is a request, too: to say what is wrong with it. */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const given = (name: Option) => (typeof values[name] === 'string' ? values[name] : null)
  const lang = given('lang')
  const language = languages.find((one) => one === lang) ?? 'id'
  const common = { language, data: given('data') }
  const wrong = (problem: (words: CommandLineWords) => string): Request => ({ ...common, command: 'wrong', problem })

  if (values.help === true) return { ...common, command: 'help' }
  if (values.version === true) return { ...common, command: 'version' }
  const [command = '', file, ...more] = positionals
  const allowed = known[command]
  if (!Object.hasOwn(known, command) || !allowed) return wrong((words) => words.unknownCommand(command))
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = allowed.find((name) => name === token.name)
    if (!option) return wrong((words) => words.unknownOption(token.rawName, command))
    const valued = options[option].type === 'string'
    if (valued && (!token.value || (!token.inlineValue && token.value.startsWith('-'))))
      return wrong((words) => words.missingValue(token.rawName))
    if (!valued && token.value !== undefined) return wrong((words) => words.tooManyWords(`${token.rawName}=${token.value}`))
  }
  const takesFile = command === 'import' || command === 'check'
  const spare = takesFile ? more[0] : file
  if (spare !== undefined) return wrong((words) => words.tooManyWords(spare))
  const messages: readonly string[] = command === 'export' ? [...languages, 'both'] : languages
  if (lang !== null && !messages.includes(lang)) return wrong((words) => words.noSuchChoice('--lang', lang, messages))

  if (command === 'list') return { ...common, command, json: values.json === true }
  if (command === 'check') return { ...common, command, file: file ?? null }
  if (command === 'import') return file === undefined ? wrong((words) => words.missingFile(command)) : { ...common, command, file }
  if (command === 'demo') return { ...common, command }
  if (command === '') return { ...common, command: 'none' }

  const workshop = given('workshop')
  if (workshop === null) return wrong((words) => words.missingOption('--workshop'))
  const format = given('format') ?? 'pdf'
  const found = formats.find((one) => one === format)
  if (!found) return wrong((words) => words.noSuchChoice('--format', format, formats))
  const document = given('document') ?? 'all'
  const documents = documentName.options.filter((one) => document === 'all' || document === one)
  if (documents.length === 0) return wrong((words) => words.noSuchChoice('--document', document, [...documentName.options, 'all']))
  return {
    ...common,
    command: 'export',
    workshop,
    documents,
    languages: lang === 'both' ? languages : [language],
    format: found,
    out: given('out'),
  }
}
