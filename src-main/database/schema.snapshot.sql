CREATE UNIQUE INDEX actionNumber ON action (workshopId, deviceId, number);

CREATE INDEX amendmentOfIndicator ON amendment (indicatorId, at);

CREATE INDEX amendmentOfWorkshop ON amendment (workshopId);

CREATE INDEX attachmentOfWorkshop ON attachment (workshopId);

CREATE INDEX attendanceOfWorkshop ON attendance (workshopId, listedAs);

CREATE UNIQUE INDEX attendanceOnce ON attendance (workshopId, personId) WHERE deletedAt IS NULL;

CREATE INDEX blockOfWorkshop ON block (workshopId, position);

CREATE INDEX changeOfRow ON change (rowId, tableName);

CREATE UNIQUE INDEX commandInOrder ON command (deviceId, ifnull(workshopId, ''), deviceSeq);

CREATE UNIQUE INDEX contributionInOrder ON contribution (workshopId, orderAt, deviceId, deviceSeq);

CREATE UNIQUE INDEX contributionNumber ON contribution (workshopId, deviceId, number);

CREATE UNIQUE INDEX decisionNumber ON decision (workshopId, deviceId, number);

CREATE INDEX documentNumberInOrder ON documentNumber (letterheadId, year, sequence);

CREATE INDEX documentNumberOfWorkshop ON documentNumber (workshopId);

CREATE UNIQUE INDEX indicatorNumber ON indicator (workshopId, number);

CREATE INDEX indicatorOfWorkshop ON indicator (workshopId, programmeId, position);

CREATE UNIQUE INDEX kindLetter ON kind (workshopId, letter) WHERE deletedAt IS NULL;

CREATE INDEX kindOfWorkshop ON kind (workshopId, position);

CREATE INDEX letterheadOfOrganisation ON letterhead (organisationId);

CREATE INDEX linkOfWorkshop ON link (workshopId);

CREATE UNIQUE INDEX linkOnce ON link (fromId, toId, relation) WHERE deletedAt IS NULL;

CREATE INDEX linkTo ON link (toId);

CREATE INDEX measurementOfWorkshop ON measurement (workshopId);

CREATE UNIQUE INDEX measurementOnce ON measurement (indicatorId) WHERE deletedAt IS NULL;

CREATE UNIQUE INDEX offerNumber ON offer (workshopId, deviceId, number);

CREATE INDEX programmeOfSeries ON programme (seriesId);

CREATE UNIQUE INDEX programmeOnce ON workshopProgramme (workshopId, programmeId) WHERE deletedAt IS NULL;

CREATE INDEX queueOfWorkshop ON queueEntry (workshopId, deviceId, position);

CREATE INDEX renderingOfWorkshop ON rendering (workshopId);

CREATE UNIQUE INDEX renderingOnce ON rendering (contributionId, language) WHERE deletedAt IS NULL;

CREATE INDEX responseOfWorkshop ON response (workshopId);

CREATE UNIQUE INDEX responseOnce ON response (contributionId) WHERE deletedAt IS NULL;

CREATE INDEX signatoryOfWorkshop ON signatory (workshopId, listedAs);

CREATE INDEX stepOfWorkshop ON step (workshopId, position);

CREATE INDEX templateOfSeries ON template (seriesId);

CREATE INDEX turnOfWorkshop ON turn (workshopId, startedAt);

CREATE UNIQUE INDEX workshopCode ON workshop (code COLLATE NOCASE);

CREATE INDEX workshopOfSeries ON workshop (seriesId, date);

CREATE TABLE action (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  deviceId TEXT NOT NULL REFERENCES device (id),
  number INTEGER NOT NULL CHECK (number > 0),
  text TEXT NOT NULL CHECK (text <> ''),
  programmeId TEXT REFERENCES programme (id),
  ownerPersonId TEXT REFERENCES person (id),
  ownerOrganisationId TEXT REFERENCES organisation (id),
  dueOn TEXT CHECK (dueOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  resources TEXT NOT NULL,
  priority INTEGER CHECK (priority BETWEEN 1 AND 3),
  status TEXT NOT NULL CHECK (status IN ('notStarted', 'underWay', 'done', 'cancelled')),
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE amendment (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  indicatorId TEXT NOT NULL REFERENCES indicator (id),
  field TEXT NOT NULL CHECK (field IN ('baseline', 'baselineYear', 'target', 'targetWords')),
  before TEXT,
  after TEXT,
  comment TEXT NOT NULL CHECK (comment <> ''),
  at INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  contributionId TEXT REFERENCES contribution (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  caption TEXT NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  personId TEXT NOT NULL REFERENCES person (id),
  organisationId TEXT REFERENCES organisation (id),
  position TEXT NOT NULL,
  shortName TEXT NOT NULL,
  category TEXT NOT NULL,
  invited INTEGER NOT NULL CHECK (invited IN (0, 1)),
  consentName INTEGER NOT NULL CHECK (consentName IN (0, 1)),
  consentPhoto INTEGER NOT NULL CHECK (consentPhoto IN (0, 1)),
  consentRecording INTEGER NOT NULL CHECK (consentRecording IN (0, 1)),
  apology TEXT NOT NULL,
  arrivedAt INTEGER,
  leftAt INTEGER,
  signature TEXT,
  listedAs INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE block (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  title TEXT NOT NULL CHECK (title <> ''),
  programmeId TEXT REFERENCES programme (id),
  stepId TEXT REFERENCES step (id),
  plannedMinutes INTEGER NOT NULL CHECK (plannedMinutes BETWEEN 0 AND 1440),
  extendedMinutes INTEGER NOT NULL,
  responsible TEXT NOT NULL,
  position INTEGER NOT NULL,
  startedAt INTEGER,
  endedAt INTEGER,
  deletedAt INTEGER
, kind TEXT NOT NULL DEFAULT ''
  CHECK (kind IN ('', 'opening', 'promises', 'break', 'offers', 'readBack', 'signing', 'closing'))) STRICT;

CREATE TABLE change (
  commandId TEXT NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  tableName TEXT NOT NULL,
  rowId TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  PRIMARY KEY (commandId, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE command (
  id TEXT PRIMARY KEY NOT NULL,
  deviceId TEXT NOT NULL REFERENCES device (id),
  workshopId TEXT,
  deviceSeq INTEGER NOT NULL CHECK (deviceSeq > 0),
  role TEXT NOT NULL CHECK (role IN ('facilitator', 'noteTaker', 'organiser')),
  personId TEXT,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  undoes TEXT REFERENCES command (id),
  reply TEXT NOT NULL
) STRICT;

CREATE TABLE contribution (
  rowNumber INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  deviceId TEXT NOT NULL REFERENCES device (id),
  deviceSeq INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  firstKeyAt INTEGER NOT NULL,
  orderAt INTEGER NOT NULL,
  kindId TEXT NOT NULL REFERENCES kind (id),
  attendanceId TEXT REFERENCES attendance (id),
  source TEXT NOT NULL CHECK (source IN ('spoken', 'card', 'phone')),
  programmeId TEXT REFERENCES programme (id),
  blockId TEXT REFERENCES block (id),
  stepId TEXT REFERENCES step (id),
  turnId TEXT REFERENCES turn (id),
  text TEXT NOT NULL CHECK (text <> ''),
  language TEXT NOT NULL,
  verbatim INTEGER NOT NULL CHECK (verbatim IN (0, 1)),
  important INTEGER NOT NULL CHECK (important IN (0, 1)),
  bookmarked INTEGER NOT NULL CHECK (bookmarked IN (0, 1)),
  visibility TEXT NOT NULL CHECK (visibility IN ('open', 'confidential', 'private')),
  release TEXT NOT NULL CHECK (release IN ('held', 'released')),
  authorRole TEXT NOT NULL,
  openReason TEXT NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE VIRTUAL TABLE contributionWord USING fts5 (text, content = 'contribution', content_rowid = 'rowNumber', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  deviceId TEXT NOT NULL REFERENCES device (id),
  number INTEGER NOT NULL CHECK (number > 0),
  text TEXT NOT NULL CHECK (text <> ''),
  programmeId TEXT REFERENCES programme (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('agreed', 'rejected', 'undecided')),
  method TEXT NOT NULL CHECK (method IN ('consensus', 'handCount')),
  votesFor INTEGER CHECK (votesFor >= 0),
  votesAgainst INTEGER CHECK (votesAgainst >= 0),
  abstained INTEGER CHECK (abstained >= 0),
  decidedAt INTEGER NOT NULL,
  readBackAt INTEGER,
  deletedAt INTEGER
) STRICT;

CREATE TABLE device (
  id TEXT PRIMARY KEY NOT NULL,
  letter TEXT NOT NULL CHECK (letter = '' OR letter GLOB '[b-z]'),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE documentNumber (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  letterheadId TEXT NOT NULL REFERENCES letterhead (id),
  document TEXT NOT NULL CHECK (document <> ''),
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  text TEXT NOT NULL CHECK (text <> ''),
  deletedAt INTEGER
) STRICT;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  programmeId TEXT NOT NULL REFERENCES programme (id),
  continuesId TEXT REFERENCES indicator (id),
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('number', 'qualitative')),
  direction TEXT NOT NULL CHECK (direction IN ('rising', 'falling')),
  baseline TEXT,
  target TEXT,
  targetWords TEXT NOT NULL,
  source TEXT NOT NULL,
  position INTEGER NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  deletedAt INTEGER
, level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'impact', 'outcome', 'output', 'activity')), ownCode TEXT NOT NULL DEFAULT '', definition TEXT NOT NULL DEFAULT '', figure TEXT NOT NULL DEFAULT 'plain' CHECK (figure IN ('plain', 'percentage', 'currency')), baselineYear TEXT NOT NULL DEFAULT '', responsible TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE kind (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  letter TEXT NOT NULL CHECK (letter GLOB '[a-z]'),
  wordId TEXT NOT NULL CHECK (wordId <> ''),
  wordEn TEXT NOT NULL CHECK (wordEn <> ''),
  icon TEXT NOT NULL,
  colour TEXT NOT NULL,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('hope', 'input', 'suggestion', 'idea', 'obstacle', 'wayOut', 'offer', 'question', 'appreciation', 'plain')),
  deletedAt INTEGER
) STRICT;

CREATE TABLE letterhead (
  id TEXT PRIMARY KEY NOT NULL,
  organisationId TEXT NOT NULL REFERENCES organisation (id),
  title TEXT NOT NULL CHECK (title <> ''),
  lines TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule IN ('none', 'single', 'double')),
  leftLogo TEXT CHECK (length(leftLogo) = 64),
  leftLogoMime TEXT NOT NULL,
  rightLogo TEXT CHECK (length(rightLogo) = 64),
  rightLogoMime TEXT NOT NULL,
  numberPattern TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE link (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  fromId TEXT NOT NULL,
  toId TEXT NOT NULL,
  relation TEXT NOT NULL CHECK (relation IN ('answers', 'causes', 'resolves', 'became', 'continues', 'mergedFrom', 'splitFrom')),
  deletedAt INTEGER
) STRICT;

CREATE TABLE localDevice (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  deviceId TEXT NOT NULL REFERENCES device (id)
) STRICT;

CREATE TABLE measurement (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  indicatorId TEXT NOT NULL REFERENCES indicator (id),
  actual TEXT,
  words TEXT NOT NULL,
  judgement TEXT CHECK (judgement IN ('green', 'amber', 'red')),
  why TEXT NOT NULL,
  evidence TEXT NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE offer (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  deviceId TEXT NOT NULL REFERENCES device (id),
  number INTEGER NOT NULL CHECK (number > 0),
  fromOrganisationId TEXT NOT NULL REFERENCES organisation (id),
  toOrganisationId TEXT REFERENCES organisation (id),
  programmeId TEXT REFERENCES programme (id),
  text TEXT NOT NULL CHECK (text <> ''),
  term TEXT NOT NULL,
  condition TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'accepted', 'declined')),
  at INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  shortName TEXT NOT NULL,
  category TEXT NOT NULL,
  mergedInto TEXT REFERENCES organisation (id),
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('', 'L', 'P')),
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  mergedInto TEXT REFERENCES person (id),
  erasedAt INTEGER,
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE programme (
  id TEXT PRIMARY KEY NOT NULL,
  seriesId TEXT NOT NULL REFERENCES series (id),
  name TEXT NOT NULL CHECK (name <> ''),
  shortName TEXT NOT NULL,
  groupOrganisationId TEXT REFERENCES organisation (id),
  place TEXT NOT NULL,
  partners TEXT NOT NULL,
  budget TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
, year TEXT NOT NULL DEFAULT '', chair TEXT NOT NULL DEFAULT '', responsible TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE queueEntry (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  deviceId TEXT NOT NULL REFERENCES device (id),
  attendanceId TEXT NOT NULL REFERENCES attendance (id),
  position INTEGER NOT NULL,
  queuedAt INTEGER NOT NULL
) STRICT;

CREATE TABLE rendering (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  contributionId TEXT NOT NULL REFERENCES contribution (id),
  language TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  byPersonId TEXT REFERENCES person (id),
  at INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE response (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  contributionId TEXT NOT NULL REFERENCES contribution (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'partly', 'rejected', 'studied', 'notRelevant')),
  reason TEXT NOT NULL,
  attendanceId TEXT REFERENCES attendance (id),
  at INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE room (
  deviceId TEXT NOT NULL REFERENCES device (id),
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  stepId TEXT,
  selectionId TEXT,
  draft TEXT NOT NULL DEFAULT '',
  draftFirstKeyAt INTEGER,
  draftKindId TEXT,
  PRIMARY KEY (deviceId, workshopId)
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE signatory (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  part TEXT NOT NULL CHECK (part IN ('stating', 'knowing', 'first', 'second', 'witness')),
  attendanceId TEXT REFERENCES attendance (id),
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  organisation TEXT NOT NULL,
  listedAs INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE step (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  wordId TEXT NOT NULL CHECK (wordId <> ''),
  wordEn TEXT NOT NULL CHECK (wordEn <> ''),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('report', 'indicators', 'obstacles', 'inputs', 'waysOut', 'agreement', 'plain')),
  deletedAt INTEGER
) STRICT;

CREATE TABLE template (
  id TEXT PRIMARY KEY NOT NULL,
  seriesId TEXT NOT NULL REFERENCES series (id),
  title TEXT NOT NULL CHECK (title <> ''),
  content TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TABLE turn (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  deviceId TEXT NOT NULL REFERENCES device (id),
  blockId TEXT REFERENCES block (id),
  attendanceId TEXT NOT NULL REFERENCES attendance (id),
  startedAt INTEGER NOT NULL,
  endedAt INTEGER,
  deletedAt INTEGER
) STRICT;

CREATE TABLE workshop (
  id TEXT PRIMARY KEY NOT NULL,
  seriesId TEXT NOT NULL REFERENCES series (id),
  code TEXT NOT NULL CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9-]*'),
  title TEXT NOT NULL CHECK (title <> ''),
  status TEXT NOT NULL CHECK (status IN ('preparing', 'open', 'closed')),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  zone TEXT NOT NULL,
  plannedOpen TEXT NOT NULL CHECK (plannedOpen GLOB '[0-2][0-9]:[0-5][0-9]'),
  plannedClose TEXT NOT NULL CHECK (plannedClose GLOB '[0-2][0-9]:[0-5][0-9]'),
  openedAt INTEGER,
  closedAt INTEGER,
  closingReason TEXT NOT NULL,
  place TEXT NOT NULL,
  number TEXT NOT NULL,
  nature TEXT NOT NULL,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  lastMinutes TEXT NOT NULL,
  nextMeeting TEXT NOT NULL,
  hostOrganisationId TEXT REFERENCES organisation (id),
  letterheadLine TEXT NOT NULL,
  chairAttendanceId TEXT REFERENCES attendance (id) DEFERRABLE INITIALLY DEFERRED,
  noteTakerAttendanceId TEXT REFERENCES attendance (id) DEFERRABLE INITIALLY DEFERRED,
  greenFrom TEXT NOT NULL,
  amberFrom TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
, letterheadId TEXT REFERENCES letterhead (id), town TEXT NOT NULL DEFAULT '', signatureLayout TEXT NOT NULL DEFAULT 'chairAndNoteTaker'
  CHECK (signatureLayout IN ('chairAndNoteTaker', 'byCategory', 'parties')), keepUntil TEXT CHECK (keepUntil GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), documents TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE workshopProgramme (
  id TEXT PRIMARY KEY NOT NULL,
  workshopId TEXT NOT NULL REFERENCES workshop (id),
  programmeId TEXT NOT NULL REFERENCES programme (id),
  position INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;

CREATE TRIGGER changeIsFixed BEFORE UPDATE ON change BEGIN SELECT raise(ABORT, 'history only grows'); END;

CREATE TRIGGER changeStays BEFORE DELETE ON change BEGIN SELECT raise(ABORT, 'history only grows'); END;

CREATE TRIGGER commandIsFixed BEFORE UPDATE ON command BEGIN SELECT raise(ABORT, 'history only grows'); END;

CREATE TRIGGER commandStays BEFORE DELETE ON command BEGIN SELECT raise(ABORT, 'history only grows'); END;

CREATE TRIGGER contributionWordAdded AFTER INSERT ON contribution BEGIN
  INSERT INTO contributionWord (rowid, text) VALUES (new.rowNumber, new.text);
END;

CREATE TRIGGER contributionWordChanged AFTER UPDATE OF text ON contribution BEGIN
  INSERT INTO contributionWord (contributionWord, rowid, text) VALUES ('delete', old.rowNumber, old.text);
  INSERT INTO contributionWord (rowid, text) VALUES (new.rowNumber, new.text);
END;
