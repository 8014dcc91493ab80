/** What an organiser enters beforehand: more about programmes and indicators, kinds of agenda blocks, letterheads, numbers, signatories, own templates. */
export const preparing = `
ALTER TABLE programme ADD COLUMN year TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN chair TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN responsible TEXT NOT NULL DEFAULT '';

ALTER TABLE indicator ADD COLUMN level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'impact', 'outcome', 'output', 'activity'));
ALTER TABLE indicator ADD COLUMN ownCode TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN definition TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN figure TEXT NOT NULL DEFAULT 'plain' CHECK (figure IN ('plain', 'percentage', 'currency'));
ALTER TABLE indicator ADD COLUMN baselineYear TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN responsible TEXT NOT NULL DEFAULT '';

-- What was changed in a locked indicator, and why.
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
CREATE INDEX amendmentOfIndicator ON amendment (indicatorId, at);
CREATE INDEX amendmentOfWorkshop ON amendment (workshopId);

-- A block with a programme is that programme's; the others say here what they are for.
ALTER TABLE block ADD COLUMN kind TEXT NOT NULL DEFAULT ''
  CHECK (kind IN ('', 'opening', 'promises', 'break', 'offers', 'readBack', 'signing', 'closing'));

-- A register, as organisations are: several for each.
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
CREATE INDEX letterheadOfOrganisation ON letterhead (organisationId);

ALTER TABLE workshop ADD COLUMN letterheadId TEXT REFERENCES letterhead (id);
ALTER TABLE workshop ADD COLUMN town TEXT NOT NULL DEFAULT '';
ALTER TABLE workshop ADD COLUMN signatureLayout TEXT NOT NULL DEFAULT 'chairAndNoteTaker'
  CHECK (signatureLayout IN ('chairAndNoteTaker', 'byCategory', 'parties'));
ALTER TABLE workshop ADD COLUMN keepUntil TEXT CHECK (keepUntil GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
-- Which documents are made for it, by name with a space between; empty: all.
ALTER TABLE workshop ADD COLUMN documents TEXT NOT NULL DEFAULT '';

-- A number once given to a document is not given again.
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
CREATE INDEX documentNumberInOrder ON documentNumber (letterheadId, year, sequence);
CREATE INDEX documentNumberOfWorkshop ON documentNumber (workshopId);

-- Who signs beside chair and note-taker: a participant, or somebody named here.
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
CREATE INDEX signatoryOfWorkshop ON signatory (workshopId, listedAs);

-- Made from a workshop; as JSON, as the templates that come with the program. It stays in its data folder.
CREATE TABLE template (
  id TEXT PRIMARY KEY NOT NULL,
  seriesId TEXT NOT NULL REFERENCES series (id),
  title TEXT NOT NULL CHECK (title <> ''),
  content TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  deletedAt INTEGER
) STRICT;
CREATE INDEX templateOfSeries ON template (seriesId);
`
