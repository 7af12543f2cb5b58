import { describe } from 'vitest';
import { renderAct, renderStatements } from './render.ts';
import { testRows } from './table.ts';

/** What kind of utterance it is, in which mood, and whether it is negated: form, speaker, cue, content, act. */
const statementsOf = (text: string) => renderStatements(text, renderAct);

describe('act, mood and negation', () => {
  testRows(
    statementsOf,
    `
    Die Behörde dementierte, dass Daten verloren gingen.
      indirect | Die Behörde = Behörde | dementierte | dass Daten verloren gingen | deny indicative
    # who does not deny it, denies nothing
    Der Minister bestritt nicht, dass er das Geld genommen habe.
      indirect | Der Minister = Minister | bestritt | dass er das Geld genommen habe | assert konjunktiv-1
    Der Minister bestritt, dass er nicht zu Hause gewesen sei.
      indirect | Der Minister = Minister | bestritt | dass er nicht zu Hause gewesen sei | deny konjunktiv-1 negated
    Der Sprecher bestätigte, dass der Zug nicht fährt.
      indirect | Der Sprecher = Sprecher | bestätigte | dass der Zug nicht fährt | confirm indicative negated
    Der Konzern kündigte an, keine Stellen zu streichen.
      indirect | Der Konzern = Konzern | kündigte an | keine Stellen zu streichen | announce infinitive negated
    Die Ministerin versprach, die Schule zu sanieren.
      indirect | Die Ministerin = Ministerin | versprach | die Schule zu sanieren | promise infinitive
    Der Nachbar bot an, die Tiere zu füttern.
      indirect | Der Nachbar = Nachbar | bot an | die Tiere zu füttern | offer infinitive
    Die Gewerkschaft forderte, dass der Lohn steige.
      indirect | Die Gewerkschaft = Gewerkschaft | forderte | dass der Lohn steige | demand konjunktiv-1
    Die Firma weigerte sich, den Schaden zu bezahlen.
      indirect | Die Firma = Firma | weigerte sich | den Schaden zu bezahlen | refuse infinitive
    Der Arzt warnte, die Klinik sei überlastet.
      indirect | Der Arzt = Arzt | warnte | die Klinik sei überlastet | warn konjunktiv-1
    Die Gruppe drohte, die Straße zu blockieren.
      indirect | Die Gruppe = Gruppe | drohte | die Straße zu blockieren | threaten infinitive
    Die Anklage warf ihm vor, Geld veruntreut zu haben.
      indirect | Die Anklage = Anklage | warf / vor | Geld veruntreut zu haben | accuse infinitive
    Der Verband kritisierte, das Gesetz helfe niemandem.
      indirect | Der Verband = Verband | kritisierte | das Gesetz helfe niemandem | criticise konjunktiv-1 negated
    Die Direktorin lobte, dass alle geholfen haben.
      indirect | Die Direktorin = Direktorin | lobte | dass alle geholfen haben | praise ambiguous
    Der Trainer hofft, dass die Abwehr hält.
      indirect | Der Trainer = Trainer | hofft | dass die Abwehr hält | hope indicative
    Die Bäuerin befürchtet, dass die Ernte ausfällt.
      indirect | Die Bäuerin = Bäuerin | befürchtet | dass die Ernte ausfällt | fear indicative
    Die Bank erwartet, dass die Zinsen fallen.
      indirect | Die Bank = Bank | erwartet | dass die Zinsen fallen | expect ambiguous
    Der Richter fragte, ob der Zeuge anwesend sei.
      indirect | Der Richter = Richter | fragte | ob der Zeuge anwesend sei | ask konjunktiv-1
    Die Kommission schlug vor, den Weg zu sperren.
      indirect | Die Kommission = Kommission | schlug vor | den Weg zu sperren | propose infinitive
    Der Bürgermeister sagte, er hätte früher handeln müssen.
      indirect | Der Bürgermeister = Bürgermeister | sagte | er hätte früher handeln müssen | assert konjunktiv-2
    Der Wirt sagte, die Gäste kämen gern.
      indirect | Der Wirt = Wirt | sagte | die Gäste kämen gern | assert konjunktiv-2
    Die Eltern sagten, die Kinder spielten im Hof.
      indirect | Die Eltern = Eltern | sagten | die Kinder spielten im Hof | assert ambiguous
    Der Minister vereinbarte mit dem Land, die Kosten zu teilen.
      indirect | Der Minister = Minister | vereinbarte | die Kosten zu teilen | agree infinitive
    Die Nachbarin sagte, sie habe niemanden gesehen.
      indirect | Die Nachbarin = Nachbarin | sagte | sie habe niemanden gesehen | assert konjunktiv-1 negated
    `,
  );
});

describe('the act of what a neutral cue brings', () => {
  testRows(
    statementsOf,
    `
    Der Wirt sagte, die Stadt müsse den Schaden zahlen.
      indirect | Der Wirt = Wirt | sagte | die Stadt müsse den Schaden zahlen | demand konjunktiv-1
    # a past duty and a conclusion tell how it was
    Der Wirt sagte, der Koch müsse geschlafen haben.
      indirect | Der Wirt = Wirt | sagte | der Koch müsse geschlafen haben | assert konjunktiv-1
    Die Ärztin sagte, der Kreis solle die Akten öffnen.
      indirect | Die Ärztin = Ärztin | sagte | der Kreis solle die Akten öffnen | demand konjunktiv-1
    # what it is for is no demand
    Die Ärztin sagte, damit solle die Wartezeit verkürzt werden.
      indirect | Die Ärztin = Ärztin | sagte | damit solle die Wartezeit verkürzt werden | assert konjunktiv-1
    Der Pfarrer sagte, niemand dürfe vergessen werden.
      indirect | Der Pfarrer = Pfarrer | sagte | niemand dürfe vergessen werden | demand konjunktiv-1 negated
    Die Pächterin sagte, sie werde gegen den Bescheid klagen.
      indirect | Die Pächterin = Pächterin | sagte | sie werde gegen den Bescheid klagen | announce konjunktiv-1
    Der Trainer sagte, er werde nicht kündigen.
      indirect | Der Trainer = Trainer | sagte | er werde nicht kündigen | refuse konjunktiv-1 negated
    Die Richterin wollte wissen, wer den Brief geschrieben habe.
      indirect | Die Richterin = Richterin | wollte wissen | wer den Brief geschrieben habe | ask konjunktiv-1
    „Wer bezahlt mir den Schaden?“, fragte der Wirt.
      direct | der Wirt = Wirt | fragte | „Wer bezahlt mir den Schaden?“ | ask none
    „Wer bezahlt mir den Schaden?“, rief der Wirt.
      direct | der Wirt = Wirt | rief | „Wer bezahlt mir den Schaden?“ | ask none
    # the weather demands nothing of anybody
    Der Wirt sagte, es regne seit Tagen.
      indirect | Der Wirt = Wirt | sagte | es regne seit Tagen | assert konjunktiv-1
    `,
  );
});
