import { describe } from 'vitest';
import { renderChain, renderStatements } from './render.ts';
import { testGaps, testRows } from './table.ts';

/** On whose word a statement stands: form, speaker, cue, content, chain. */
const statementsOf = (text: string) => renderStatements(text, renderChain);

describe('chains', () => {
  testRows(
    statementsOf,
    `
    Laut einem Bericht der Zeitung „Nordkurier“ soll das Werk schließen.
      indirect | einem Bericht der Zeitung „Nordkurier“ = Nordkurier | Laut | soll das Werk schließen | reports Nordkurier
    Der Minister sagte, der Botschafter habe ihm versichert, dass die Grenze offen bleibe.
      indirect | Der Minister = Minister | sagte | der Botschafter habe ihm versichert, dass die Grenze offen bleibe | says Minister
      indirect | der Botschafter = Botschafter | habe / versichert | dass die Grenze offen bleibe | says Minister > says Botschafter
    Der Konzern habe zugesagt, das Werk zu erhalten, sagte die Bürgermeisterin.
      indirect | die Bürgermeisterin = Bürgermeisterin | sagte | Der Konzern habe zugesagt, das Werk zu erhalten | says Bürgermeisterin
      indirect | Der Konzern = Konzern | habe zugesagt | das Werk zu erhalten | says Bürgermeisterin > says Konzern
    Nach Angaben eines Sprechers der Polizei ist die Lage ruhig.
      indirect | Angaben eines Sprechers der Polizei = Sprecher der Polizei | Nach | ist die Lage ruhig | says Sprecher der Polizei
    Eine Quelle im Ministerium sagte, die Entscheidung sei gefallen.
      indirect | Eine Quelle im Ministerium | sagte | die Entscheidung sei gefallen | says Eine Quelle im Ministerium
    Anna Berg und Jan Petersen sagten, sie hätten sich geeinigt.
      indirect | Anna Berg und Jan Petersen = Anna Berg + Jan Petersen | sagten | sie hätten sich geeinigt | says Anna Berg + Jan Petersen
    In einer Erklärung des Ministeriums heißt es, die Lage sei stabil.
      indirect | einer Erklärung des Ministeriums = Ministerium | heißt es | die Lage sei stabil | says Ministerium
    Die Polizei sagte, ein Zeuge habe berichtet, der Fahrer habe telefoniert.
      indirect | Die Polizei = Polizei | sagte | ein Zeuge habe berichtet, der Fahrer habe telefoniert | says Polizei
      indirect | ein Zeuge = Zeuge | habe berichtet | der Fahrer habe telefoniert | says Polizei > says Zeuge
    Die Ministerin sagte, die Lage sei „sehr ernst“.
      indirect | Die Ministerin = Ministerin | sagte | die Lage sei „sehr ernst“ | says Ministerin
      direct | Die Ministerin = Ministerin | sagte | „sehr ernst“ | says Ministerin
    Dem Angeklagten wird vorgeworfen, mehrere Kunden betrogen zu haben.
      indirect | | wird vorgeworfen | mehrere Kunden betrogen zu haben |
    Die Polizei teilte mit, der Mann sei gefasst. Er habe Geld gestohlen.
      indirect | Die Polizei = Polizei | teilte mit | der Mann sei gefasst | says Polizei
      indirect-free-indirect | Die Polizei = Polizei | | Er habe Geld gestohlen. | says Polizei
    Wie die „Seepost“ unter Berufung auf Regierungskreise berichtet, tritt der Minister zurück.
      indirect | die „Seepost“ = Seepost | Wie / berichtet | tritt der Minister zurück | reports Seepost > cites Regierungskreise
    Laut dpa unter Berufung auf die Polizei ist die Straße frei.
      indirect | dpa | Laut | ist die Straße frei | reports dpa > cites Polizei
    Die Zeitung „Nordkurier“ berichtete am Dienstag, die Bank wolle 200 Stellen streichen.
      indirect | Die Zeitung „Nordkurier“ = Nordkurier | berichtete | die Bank wolle 200 Stellen streichen | reports Nordkurier
    `,
  );
});

describe('what carries on keeps the chain', () => {
  testRows(
    statementsOf,
    `
    Der Nordkurier meldete unter Berufung auf das Finanzministerium, das Werk werde verkauft. Demnach bleiben die Stellen erhalten.
      indirect | Der Nordkurier = Nordkurier | meldete | das Werk werde verkauft | reports Nordkurier > cites Finanzministerium
      indirect | Demnach = Nordkurier | Demnach | bleiben die Stellen erhalten | reports Nordkurier > cites Finanzministerium
    Der Nordkurier meldete unter Berufung auf das Finanzministerium, das Werk werde verkauft. Die Stellen seien sicher.
      indirect | Der Nordkurier = Nordkurier | meldete | das Werk werde verkauft | reports Nordkurier > cites Finanzministerium
      indirect-free-indirect | Der Nordkurier = Nordkurier | | Die Stellen seien sicher. | reports Nordkurier > cites Finanzministerium
    Der Sprecher sagte, das Werk werde verkauft. Die Stellen seien sicher.
      indirect | Der Sprecher = Sprecher | sagte | das Werk werde verkauft | says Sprecher
      indirect-free-indirect | Der Sprecher = Sprecher | | Die Stellen seien sicher. | says Sprecher
    `,
  );
});

describe('mouthpieces, later sources, nested reports', () => {
  testRows(
    statementsOf,
    `
    Anna Berg ließ über ihren Anwalt erklären, sie habe nichts gewusst.
      indirect | Anna Berg | ließ / erklären | sie habe nichts gewusst | reports Anwalt > says Anna Berg
    Der „Nordkurier“ meldete, die Bank wolle schließen. Das Blatt beruft sich auf Bankkreise.
      indirect | Der „Nordkurier“ = Nordkurier | meldete | die Bank wolle schließen | reports Nordkurier > cites Bankkreise
      reported | Das Blatt = Nordkurier | | Das Blatt beruft sich auf Bankkreise. | reports Nordkurier
    Der Nordkurier meldete unter Berufung auf Delegationskreise, ein Oberst habe gedroht, zu gehen.
      indirect | Der Nordkurier = Nordkurier | meldete | ein Oberst habe gedroht, zu gehen | reports Nordkurier > cites Delegationskreise
      indirect | ein Oberst = Oberst | habe gedroht | zu gehen | reports Nordkurier > cites Delegationskreise > says Oberst
    In der Studie der Hochschule Nordheim heißt es, die Luft sei gut.
      indirect | der Studie der Hochschule Nordheim = Studie der Hochschule Nordheim | heißt es | die Luft sei gut | reports Studie der Hochschule Nordheim
    `,
  );
});

describe('known gaps', () => {
  testGaps(
    statementsOf,
    `
    # an agency is an outlet, and an outlet reports
    Die Agentur Nordpress meldet unter Berufung auf das Ministerium, die Gespräche seien beendet.
      indirect | Die Agentur Nordpress = Nordpress | meldet | die Gespräche seien beendet | reports Nordpress > cites Ministerium
    # the paper that quotes is a link of its own
    „Wir sind bereit“, zitierte die Zeitung „Nordkurier“ einen Offizier.
      direct | einen Offizier = Offizier | zitierte | „Wir sind bereit“ | reports Nordkurier > says Offizier
    `,
  );
});

describe('a source without an owner is kept as the text describes it', () => {
  testRows(
    statementsOf,
    `
    Nach offiziellen Angaben ist die Straße frei.
      indirect | offiziellen Angaben = offizielle Angaben | Nach | ist die Straße frei | says offizielle Angaben
    Offiziellen Angaben zufolge ist die Straße frei.
      indirect | Offiziellen Angaben = offizielle Angaben | zufolge | ist die Straße frei | says offizielle Angaben
    Nach Zeugenaussagen war der Fahrer allein.
      indirect | Zeugenaussagen = Zeugen | Nach | war der Fahrer allein | says Zeugen
    Nach isländischen Angaben ist der Kutter gesunken.
      indirect | isländischen Angaben = Island | Nach | ist der Kutter gesunken | says Island
    Laut QRX-Angaben ist der Kutter gesunken.
      indirect | QRX-Angaben = QRX | Laut | ist der Kutter gesunken | says QRX
    Laut vdk-Bericht ist der Kutter gesunken.
      indirect | vdk-Bericht = vdk | Laut | ist der Kutter gesunken | says vdk
    Nach Angaben des Flughafens fielen vier Flüge aus.
      indirect | Angaben des Flughafens = Flughafen | Nach | fielen vier Flüge aus | says Flughafen
    Der Nordkurier meldete, der Pilot sei krank gewesen. Nach diesen Erkenntnissen durfte er nicht fliegen.
      indirect | Der Nordkurier = Nordkurier | meldete | der Pilot sei krank gewesen | reports Nordkurier
      indirect | diesen Erkenntnissen = Nordkurier | Nach | durfte er nicht fliegen | reports Nordkurier
    Laut den Angaben war der Fahrer allein.
      indirect | den Angaben = | Laut | war der Fahrer allein |
    `,
  );
});

describe('where nobody is known to speak, the sentence before tells whose words they are', () => {
  testRows(
    statementsOf,
    `
    Das Umweltamt legte ein Gutachten vor. Die Quelle sei versiegt.
      indirect-free-indirect | Das Umweltamt = Umweltamt | | Die Quelle sei versiegt. | says Umweltamt
    Im Gutachten des Umweltamts stehen zwei Zahlen. So sei die Quelle seit Mai versiegt.
      indirect-free-indirect | Gutachten des Umweltamts | | So sei die Quelle seit Mai versiegt. | reports Gutachten des Umweltamts
    `,
  );
});

describe('two sources in one sentence are one chain', () => {
  testRows(
    statementsOf,
    `
    Laut „Nordkurier“ ist nach Angaben der Polizei die Straße frei.
      indirect | Angaben der Polizei = Polizei | nach | Laut „Nordkurier“ ist / die Straße frei | reports Nordkurier > says Polizei
      indirect | „Nordkurier“ = Nordkurier | Laut | ist nach Angaben der Polizei die Straße frei | reports Nordkurier > cites Polizei
    `,
  );
});

describe('a paper speaks beside a passive', () => {
  testRows(
    statementsOf,
    `
    In einem Bericht des Umweltamts wurde vermutet, dass die Quelle versiegt.
      indirect | einem Bericht des Umweltamts = Umweltamt | wurde vermutet | dass die Quelle versiegt | says Umweltamt
    In der Stadt wurde vermutet, dass die Quelle versiegt.
      indirect | | wurde vermutet | dass die Quelle versiegt |
    `,
  );
});
