import { describe, expect, it } from 'vitest'
import { blockResponsible } from './block-responsible.rules.ts'

const programme = { chair: 'Ibu Rahma', group: 'Kelompok Margasari', responsible: 'Staf CSR' }

describe('who answers for a block on paper', () => {
  it('is whoever was entered for it', () => {
    expect(blockResponsible({ responsible: 'Fasilitator', programme })).toBe('Fasilitator')
  })

  it('is otherwise who leads the group of its programme, then the group, then who answers for the programme', () => {
    expect(blockResponsible({ responsible: '', programme })).toBe('Ibu Rahma')
    expect(blockResponsible({ responsible: '', programme: { ...programme, chair: '' } })).toBe('Kelompok Margasari')
    expect(blockResponsible({ responsible: '', programme: { ...programme, chair: '', group: '' } })).toBe('Staf CSR')
  })

  it('is nobody where nothing says so', () => {
    expect(blockResponsible({ responsible: '', programme: undefined })).toBe('')
  })
})
