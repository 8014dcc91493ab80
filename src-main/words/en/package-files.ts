import type { packageFiles as indonesian } from '../id/package-files.ts'

export const packageFiles = {
  saveTitle: 'Save the workshop as a package',
  openTitle: 'Import a workshop package',
} satisfies typeof indonesian
