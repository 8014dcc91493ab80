import type { Image } from '../../database/db.ts'
import { type Place, withFile } from './packages.fixture.ts'

export function organisation(id: string, name: string): Image {
  return { id, name, shortName: name.slice(0, 3), category: 'dinas', mergedInto: null, createdAt: 1, deletedAt: null }
}

export function person(id: string, name: string): Image {
  return { id, name, sex: 'P', phone: '0812', email: 'a@b.id', mergedInto: null, erasedAt: null, createdAt: 1, deletedAt: null }
}

export function letterhead(place: Place, id: string, organisationId: string): Image {
  return {
    id,
    organisationId,
    title: 'Kop kilang',
    lines: 'Kilang\nJl. Yos Sudarso',
    rule: 'double',
    leftLogo: withFile(place, 'a logo').sha256,
    leftLogoMime: 'image/png',
    rightLogo: null,
    rightLogoMime: '',
    numberPattern: '{nomor}/NOT/{bulan}/{tahun}',
    createdAt: 1,
    deletedAt: null,
  }
}

export function signatory(id: string, workshopId: string, attendanceId: string | null): Image {
  return { id, workshopId, part: 'knowing', attendanceId, name: 'n', position: 'p', organisation: 'o', listedAs: 1, deletedAt: null }
}
