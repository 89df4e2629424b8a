import { pinyin } from 'pinyin-pro'

let t = Date.now(),
  n = 0,
  none = 0,
  multi = 0
for (let c = 0x4e00; c <= 0x9fff; c++) {
  const r = pinyin(String.fromCodePoint(c), { multiple: true, type: 'array' })
  n++
  if (r[0] === String.fromCodePoint(c)) none++
  if (r.length > 1) multi++
}
console.log(n, none, multi, Date.now() - t)
for (const ch of '著長着會協調说說于於吗和行重骉焺殳圩镕㐀𠮷喆')
  console.log(ch, pinyin(ch, { multiple: true, type: 'array' }))
