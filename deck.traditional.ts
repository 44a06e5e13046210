/**
 * What conversion to traditional characters gets wrong in this deck: names, and terms of business that it takes for
 * programming. A file of its own, since deck.config.ts is shown: its characters are cut into the deck's fonts.
 */
export const corrections: readonly (readonly [wrong: string, right: string])[] = [
  ['位元組', '字節'], // ByteDance, not a byte
  ['百度智慧雲', '百度智能雲'],
  ['智慧超參數', '智能超參數'], // the compiler of the statistics
  ['智慧超引數', '智能超參數'],
  ['引數', '參數'], // of a model, not of a function
  ['箇中', '個中'], // so many 中標, not 箇中
  ['競爭的物件', '競爭的對象'], // whom, not an object
  ['釋出會', '發表會'], // of a product, not of a file
  ['釋出', '發布'],
  ['映象', '鏡像'],
  ['說明檔案', '說明文件'],
  ['營銷', '行銷'],
  ['最佳化', '優化'], // both are said; the article's terms are short
  ['捲', '卷'], // to compete, as the article has it
  ['几張', '幾張'], // how many, not a table
  ['專案', '項目'], // as tenders have it
  ['啟用參數', '活化參數'], // of a mixture of experts
  ['每次啟用', '每次活化'],
  ['點選率', '點擊率'],
  ['開啟', '打開'], // a market
  ['智慧體', '代理'], // an agent
  ['賬單', '帳單'],
  ['每日資本論（每日資本論，', '每日資本論（'], // whose own form is the traditional one
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
]
