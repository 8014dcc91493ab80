import { describe, expect, it } from 'vitest'
import { composeNotula } from './compose-notula.rules.ts'
import { letterheadPage } from './letterhead.page.ts'
import { at, attendance, indicator, tinyRecords } from './notula.fixture.ts'
import { notulaPage } from './notula.page.ts'
import type { NotulaRecords, SignatoryRecord } from './notula.records.ts'

const [leftLogo, rightLogo] = ['a'.repeat(64), 'b'.repeat(64)]

function pageOf(more: Partial<NotulaRecords> & { workshop?: NotulaRecords['workshop'] }, language: 'id' | 'en' = 'id'): string {
  const content = composeNotula({ ...tinyRecords(), ...more }, { includeConfidential: false })
  return notulaPage(content, { language, state: 'draft', now: at(15, 0) }).html
}

/** What is read of a page, tag by tag. */
function texts(html: string): string[] {
  return html
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

describe('a letterhead', () => {
  it('prints its first line large, the others below, a logo at each side and its rule', () => {
    const { markup } = letterheadPage({ lines: ['PT Contoh', 'Jalan <1>'], rule: 'single', leftLogo, rightLogo })
    expect(markup).toContain('<header class="letterhead single logos">')
    expect(markup).toContain('<p class="organisation">PT Contoh</p><p>Jalan &lt;1&gt;</p>')
    expect([...markup.matchAll(/src="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      `/attachments/${leftLogo}`,
      `/attachments/${rightLogo}`,
    ])
  })

  it('keeps the room of a logo that is not there, and prints nothing where nothing was entered', () => {
    const one = letterheadPage({ lines: ['PT Contoh'], rule: 'none', leftLogo, rightLogo: null }).markup
    expect(one.match(/class="logo"/g)).toHaveLength(2)
    expect(one.match(/<img/g)).toHaveLength(1)
    expect(letterheadPage({ lines: [], rule: 'double', leftLogo: null, rightLogo: null }).markup).toBe('')
  })

  it('of the workshop comes before the host’s own name, which stands where none is chosen or it is gone', () => {
    const host = { organisations: [{ id: 'host', name: 'PT Tuan Rumah', mergedInto: null }] }
    const workshop = { ...tinyRecords().workshop, hostOrganisationId: 'host', letterheadLine: 'Jalan Lama 2' }
    const own = { lines: 'Dinas Contoh\n\n  Jalan Baru 1  ', rule: 'double', leftLogo: null, rightLogo: null } as const
    const chosen = texts(pageOf({ ...host, workshop, letterhead: own }))
    expect(chosen).toEqual(expect.arrayContaining(['Dinas Contoh', 'Jalan Baru 1']))
    expect(chosen).not.toContain('Jalan Lama 2')
    expect(texts(pageOf({ ...host, workshop }))).toEqual(expect.arrayContaining(['PT Tuan Rumah', 'Jalan Lama 2']))
  })
})

describe('signatures', () => {
  const signs = (part: SignatoryRecord['part'], name: string, attendanceId: string | null = null): SignatoryRecord => ({
    part,
    attendanceId,
    name,
    position: `Jabatan ${name}`,
    organisation: '',
  })
  const all = [
    signs('knowing', 'Camat'),
    signs('stating', '', 'a-rina'),
    signs('stating', '', 'a-budi'),
    signs('first', 'Satu'),
    signs('second', 'Dua'),
    signs('witness', 'Saksi A'),
    signs('witness', 'Saksi B'),
  ]
  const people = ['rina', 'budi'].map((id) => ({
    id,
    name: `Nama ${id}`,
    sex: '' as const,
    phone: '',
    mergedInto: null,
    erasedAt: null,
    consentNameLast: null,
  }))
  const attendances = [attendance('rina', null), attendance('budi', null, { category: '', consentName: 0 })]
  const signed = (signatureLayout: NotulaRecords['workshop']['signatureLayout'], more: Partial<NotulaRecords['workshop']> = {}) => {
    const html = pageOf({
      workshop: { ...tinyRecords().workshop, signatureLayout, ...more },
      people,
      attendances,
      signatories: all,
    })
    return texts(html.slice(html.indexOf('class="signatures'), html.indexOf('</main>')))
  }

  it('are those of chair and note-taker in every layout, and of whoever takes note of it', () => {
    for (const layout of ['chairAndNoteTaker', 'byCategory', 'parties'] as const) {
      expect(signed(layout)).toEqual(expect.arrayContaining(['Notulis,', 'Pimpinan rapat,', 'Mengetahui,', 'Camat', 'Jabatan Camat']))
    }
    expect(signed('chairAndNoteTaker')).not.toContain('Satu')
    expect(signed('chairAndNoteTaker')).not.toContain('Nama rina')
  })

  it('of those who state it stand under one title, each with the group they came for; who refused to be named signs by function', () => {
    const words = signed('byCategory')
    expect(words).toEqual(expect.arrayContaining(['Yang menyatakan,', 'warga', 'Nama rina', 'Jabatan budi']))
    expect(words.join(' ')).not.toContain('Nama budi')
    expect(words).not.toContain('Saksi A')
  })

  it('of the parties stand side by side, their witnesses numbered below', () => {
    const words = signed('parties')
    expect(words).toEqual(
      expect.arrayContaining(['Pihak pertama,', 'Satu', 'Pihak kedua,', 'Dua', 'Saksi-saksi,', '1.', 'Saksi A', '2.', 'Saksi B']),
    )
    expect(words).not.toContain('Nama rina')
  })

  it('bear the town that was entered, else the one the place ends with', () => {
    expect(signed('parties', { town: 'Penajam', place: 'Gedung Banua Patra, Balikpapan' })[1]).toBe('Penajam,')
    expect(signed('parties', { place: 'Gedung Banua Patra, Balikpapan' })[1]).toBe('Balikpapan,')
  })
})

describe('an amendment', () => {
  it('is printed under its indicator: what changed from what to what, when and why', () => {
    const records = {
      programmes: [
        {
          id: 'waste',
          name: 'Sampah',
          shortName: 'S',
          groupOrganisationId: null,
          place: '',
          partners: '',
          budget: 'Rp5 juta',
          year: '2021',
          chair: 'Bu Rina',
          responsible: 'Staf CSR',
        },
      ],
      indicators: [indicator(1)],
      amendments: [
        { indicatorId: 'i1', field: 'target' as const, before: '2000', after: '2200.5', comment: 'Rapat pleno', at: at(10, 5) },
        { indicatorId: 'i1', field: 'targetWords' as const, before: '', after: 'rutin', comment: 'Diperjelas.', at: at(10, 6) },
      ],
    }
    const id = texts(pageOf(records)).join(' ')
    expect(id).toContain('Perubahan target: 2.000 → 2.200,5, pukul 10.05 . Rapat pleno.')
    expect(id).toContain('– → rutin')
    expect(texts(pageOf(records, 'en')).join(' ')).toContain('Amended: target: 2,000 → 2,200.5')
    for (const fact of ['Ketua: Bu Rina', 'Tahun: 2021', 'Penanggung jawab: Staf CSR', 'Anggaran: Rp5 juta']) expect(id).toContain(fact)
  })
})
