import { makeBackup } from '../database/backup.ts'
import { isSound } from '../database/check.ts'
import { connectReader } from '../database/connect.ts'
import { existingFolder } from '../database/folder.ts'

// Long work of its own process, on a read-only connection: checks the database of the folder it is given and backs it up.
// A status other than 0 says that one of the two failed.
const folder = existingFolder(process.argv[2] ?? '')
const db = connectReader(folder.database)
const sound = isSound(db, false)
db.close()
if (!sound) process.exit(1)
makeBackup(folder, Date.now())
process.exit(0)
