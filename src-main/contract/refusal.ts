/**
 * What a person can be told and act on. Each code has its words in both languages (`#words/<language>/refusals.ts`);
 * anything else that goes wrong is a defect and is logged.
 */
export const refusalCodes = [
  'defect',
  'unknownOperation',
  'badInput',
  'notAllowed',
  'notYourRole',
  'notFound',
  'codeTaken',
  'titleTaken',
  'letterTaken',
  'lastKind',
  'templateDamaged',
  'workshopClosed',
  'workshopNotOpen',
  'workshopOpen',
  'lockedOnceOpen',
  'nothingAmended',
  'programmeInUse',
  'personInUse',
  'personErased',
  'wordsWaiting',
  'eraseUnfinished',
  'openObstacles',
  'rejectionUnexplained',
  'nothingToUndo',
  'nothingToRedo',
  'changedSince',
  'notSaved',
  'notSavedNorKept',
  'alreadyOpen',
  'newerVersion',
  'notADatabase',
  'databaseDamaged',
  'folderNotWritable',
  'fileNotFound',
  'notAFileHere',
  'notAFolder',
  'packageDamaged',
  'packageNewer',
  'packageUnknownField',
  'packageExcerpt',
  'sameDeviceLetter',
  'noSuchWorkshop',
  'cannotWrite',
  'cannotPrint',
  'notAPackage',
  'tableWrongType',
  'tableEmpty',
  'tableLocked',
  'tableDamaged',
  'tableTooLarge',
  'tableOnlyHeading',
  'tableOpenQuote',
  'tableUnreadableText',
  'noSuchSheet',
  'tableChanged',
  'cannotRead',
  'pictureWrongType',
  'pictureTooLarge',
  'pictureUnreadable',
  'runtimeTooOld',
  'wrongUsage',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** The facts a refusal's sentence needs: a file, a line, a field, a name. */
export type RefusalDetails = Readonly<Record<string, string | number>>

/** Thrown where an operation will not be done; becomes data at the door. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

/** What the door answers: a value, or a refusal as data. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails } }
