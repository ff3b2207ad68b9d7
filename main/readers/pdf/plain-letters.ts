/**
 * Radicals that stand for a whole character: a font draws both with one shape, and a PDF printer that looks a shape up
 * again may find the radical first. Each pair is the radical and its character (Unicode: Equivalent_Unified_Ideograph).
 */
const pairs =
  '⺁厂⺇几⺌小⺍小⺎兀⺒巳⺓幺⺗心⺛旡⺜日⺝月⺞歺⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺯糹⺱网⺲网⺳网⺴网⺶羊⺷羊⺸羊⺺肀⺻聿⺼肉⺽臼⻁虎⻃覀⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑長⻒長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const letters = [...pairs];
const letterOf = new Map(
  letters.flatMap((radical, at) => (at % 2 === 0 ? [[radical, letters[at + 1] ?? radical]] : [])),
);

/** The same text with every radical and compatibility form as the character it is read as. */
export function toPlainLetters(text: string): string {
  return text
    .replace(/[\u2f00-\u2fd5\uf900-\ufaff]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/gu, (letter) => letterOf.get(letter) ?? letter);
}
