import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode.ts';
import { decodeDos } from './dos-code-pages.ts';

const tables = new Map<string, Map<string, number>>();

/** Encodes a text in a one-byte encoding, by what its bytes are decoded to. */
function encode(text: string, encoding: string): Uint8Array {
  let table = tables.get(encoding);
  if (!table) {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    table = new Map(
      [...(decodeDos(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes))].map(
        (sign, index) => [sign, index] as const,
      ),
    );
    tables.set(encoding, table);
  }
  return Uint8Array.from([...text].map((sign) => table.get(sign) ?? 63));
}

const polish =
  'Młyn stoi nad rzeką od powodzi, a jego koło było już cztery razy wymieniane. Zboże przywożą w poniedziałek, mąkę zabierają w piątek. Młynarz mówi, że więcej nie trzeba.';
const czech =
  'Mlýn stojí u řeky od velké povodně a jeho kolo už čtyřikrát vyměnili. Obilí se vozí v pondělí, mouka v pátek. Mlynář říká, že víc není třeba.';
const hungarian =
  'A malom a nagy árvíz óta áll a folyónál, és kerekét már négyszer cserélték ki. A gabonát hétfőn hozzák, a lisztet pénteken viszik el. Több nem kell, mondja a molnár, és nevet hozzá őszintén.';
const russian =
  'Мельница стоит у реки со времени наводнения, и её колесо меняли уже четыре раза. Зерно привозят в понедельник, муку забирают в пятницу, а больше ничего не нужно.';
const german =
  'Die Mühle steht seit der großen Flut am Fluss, und ihr Rad wurde schon viermal ausgewechselt. Das Getreide kommt montags, das Mehl wird freitags geholt, mehr braucht es nicht, sagt der Müller, der schöne Tage für überflüssig hält.';
const french =
  "Le moulin est près de la rivière depuis la crue, et sa roue a déjà été remplacée quatre fois. Le blé arrive le lundi, la farine s'en va le vendredi, et cela suffit à tous, où qu'ils vivent, même à l'été.";

const greek =
  'Ο μύλος στέκεται δίπλα στο ποτάμι από την πλημμύρα, και η ρόδα του έχει αλλάξει ήδη τέσσερις φορές. Το σιτάρι έρχεται τη Δευτέρα.';
const hebrew =
  'הטחנה עומדת ליד הנהר מאז השיטפון, והגלגל שלה הוחלף כבר ארבע פעמים. החיטה מגיעה ביום שני והקמח יוצא ביום שישי.';
const arabic =
  'تقف الطاحونة بجانب النهر منذ الفيضان، وقد تم تغيير عجلتها أربع مرات. يصل القمح يوم الاثنين ويخرج الدقيق يوم الجمعة.';
const latvian =
  'Dzirnavas stāv pie upes kopš plūdiem, un to rats jau četras reizes ir nomainīts. Labību ved pirmdienās, miltus piektdienās, vairāk nevajag.';
const latin9 =
  'Le meunier dit que la roue coûte 3 € par jour et que le cœur du moulin est là où l’eau passe, près du pré brûlé.'.replace(
    '’',
    "'",
  );

const bulgarian =
  'Мелницата стои край реката от голямото наводнение, а колелото ѝ беше сменяно вече четири пъти. Житото пристига в понеделник, а брашното се взима в петък, повече не е нужно, казва мелничарят.'.replace(
    'ѝ',
    'й',
  );
const serbian =
  'Млин стоји крај реке још од велике поплаве, а његов точак је мењан већ четири пута. Жито стиже понедељком, брашно се односи петком, више није потребно.';
const ukrainian =
  'Млин стоїть біля річки від часу повені, і його колесо міняли вже чотири рази. Зерно привозять у понеділок, борошно забирають у п’ятницю, більше нічого не треба, каже мірошник з Єлисаветівки.'.replace(
    '’',
    "'",
  );
const capitals = 'ЧАСТЬ ВТОРАЯ. КАК МЕЛЬНИК ИСКАЛ СВОЁ СТАРОЕ КОЛЕСО';
const turkish =
  'Değirmen büyük selden beri ırmağın kıyısında duruyor, çarkı şimdiye kadar dört kez değiştirildi. Buğday pazartesi günü getiriliyor, un cuma günü alınıyor.';
const thai = 'โรงสีตั้งอยู่ริมแม่น้ำตั้งแต่น้ำท่วมใหญ่ และกังหันของมันถูกเปลี่ยนแล้วสี่ครั้ง ข้าวมาถึงทุกวันจันทร์ แป้งถูกนำไปทุกวันศุกร์';

describe('a text without a label is read', () => {
  test.each([
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    ['windows-1250', czech],
    ['windows-1250', hungarian],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['ibm866', russian],
    ['windows-1253', greek],
    ['iso-8859-7', greek],
    ['windows-1255', hebrew],
    ['windows-1256', arabic],
    ['windows-1257', latvian],
    ['iso-8859-15', latin9],
    ['macintosh', german],
    ['windows-1252', german],
    ['windows-1252', french],
    ['x-mac-cyrillic', russian],
    ['windows-1251', bulgarian],
    ['windows-1251', serbian],
    ['windows-1251', 'Мельник ушёл на реку.'],
    ['windows-1251', 'Добрый день, сад!'],
    ['windows-1251', 'Ёлка упала — и всё. Яша, Юля и Петя молчали…'],
    ['koi8-r', 'Мельник ушёл на реку.'],
    ['windows-1251', capitals],
    ['koi8-r', capitals],
    ['ibm866', capitals],
    ['koi8-u', ukrainian],
    ['windows-1251', ukrainian],
    ['cp852', polish],
    ['cp852', czech],
    ['cp852', hungarian],
    ['cp850', german],
    ['cp850', french],
    ['cp857', turkish],
    ['windows-1254', turkish],
    ['windows-874', thai],
  ])('in %s: %s', (encoding, text) => {
    expect(decodeBytes(encode(text, encoding), 'text')).toBe(text);
  });
});

test('signs of typography in an English text are no letters of another script', () => {
  const text = 'He waited … and waited … “Well,” she said – twice – “that’s all … or not?” … – the end.';
  expect(decodeBytes(encode(text, 'windows-1252'), 'text')).toBe(text);
});
