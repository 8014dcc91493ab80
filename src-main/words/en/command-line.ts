import type { commandLine as indonesian } from '../id/command-line.ts'

export const commandLine = {
  usage: 'Usage: sarasehan [demo | list | export | import | check] …; more: sarasehan --help',
  help: `Sarasehan: evaluation workshops. Without a command the window opens.

  sarasehan demo [--data DIR]
      puts the sample workshop into DIR

  sarasehan list [--data DIR] [--json]
      names all workshops: code, date, status, title

  sarasehan export --workshop CODE [--data DIR] [--document notula|paket-cetak|all]
                   [--format pdf|sarasehan|json] [--lang id|en|both] [--out PATH]
      writes documents and prints their paths; “sarasehan” is the package for another computer,
      “json” is what that package holds. “both” writes two files, one id and one en;
      there is no document with both languages side by side yet.
      PATH is a file or a folder. When more than one is written, the name PATH.pdf
      is added to: PATH-id.pdf and PATH-en.pdf.

  sarasehan import FILE [--data DIR]
      adds the workshop of a package and says what was added

  sarasehan check FILE
  sarasehan check --data DIR
      verifies a package, a database file or a data folder;
      prints “sha256 <64 hex digits> <code>” for each workshop

  sarasehan --help
  sarasehan --version

Without --data, SARASEHAN_DATA is used, or else the user's data folder.
--lang id|en also chooses the language of messages. Exit status: 0 done, 1 refused, 2 wrong usage.`,
  unknownCommand: (word: string) => `there is no command “${word}”`,
  unknownOption: (option: string, command: string) => `“${command}” does not know ${option}`,
  missingValue: (option: string) => `${option} needs a value`,
  missingOption: (option: string) => `${option} must be given`,
  missingFile: (command: string) => `“${command}” needs the name of a file`,
  tooManyWords: (word: string) => `“${word}” is one word too many`,
  noSuchChoice: (option: string, value: string, choices: readonly string[]) =>
    `there is no ${option} “${value}”; there are: ${choices.join(', ')}`,
  cannotCheck: (file: string) => `${file} is a PDF; final documents cannot be checked yet, only packages, databases and data folders.`,
  cannotCheckOther: (file: string) => `${file} is neither a Sarasehan package nor a Sarasehan database.`,
  imported: ({ code, added, changed, present }: { code: string; added: number; changed: number; present: number }) =>
    added + changed === 0
      ? `${code}: nothing changed; ${present} ${present === 1 ? 'record was' : 'records were'} already there`
      : `${code}: ${added} ${added === 1 ? 'record' : 'records'} added, ${changed} changed, ${present} already there`,
  conflicts: (count: number) =>
    `${count} ${count === 1 ? 'field was' : 'fields were'} changed in both places; the later change stands, the other is in history`,
  status: { preparing: 'preparing', open: 'open', closed: 'closed' },
} satisfies typeof indonesian
