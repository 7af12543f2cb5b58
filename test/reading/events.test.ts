import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.ts';
import { parseDocument } from '../../src/language/document.ts';
import { findEventMentions } from '../../src/reading/events/events.ts';
import { findStatements } from '../../src/reading/statements.ts';
import { testGaps, testRows } from './table.ts';

/** What each place in the text tells, before it is known who the parties are: type and status, words, heads of doers and recipients. */
function mentionsOf(text: string): readonly (readonly string[])[] {
  const document = parseDocument(text);
  const words = (tokens: readonly number[]): string => tokens.map((i) => document.tokens.word[i]).join(' + ');
  return findEventMentions(document, findStatements(document)).map((mention) => [
    `${mention.type} ${mention.status}`,
    words(mention.tokens),
    words(mention.actors),
    words(mention.recipients),
  ]);
}

describe('types', () => {
  testRows(
    mentionsOf,
    `
    # CONSULT
    Die Kanzlerin traf den Präsidenten in Bern.
      CONSULT happened | traf | Kanzlerin + Präsidenten | 
    Der Minister hat sich mit seiner Kollegin getroffen.
      CONSULT happened | getroffen | Minister + Kollegin | 
    Die Gewerkschaft verhandelt mit der Bahn.
      CONSULT ongoing | verhandelt | Gewerkschaft + Bahn | 
    Der Außenminister empfing die Botschafterin.
      CONSULT happened | empfing | Außenminister + Botschafterin | 
    Der Stadtrat befasste sich mit dem Haushalt.
      CONSULT happened | befasste | Stadtrat | 
    Nach dem Treffen mit dem Bürgermeister lobte die Ministerin die Stadt.
      CONSULT happened | Treffen | Ministerin + Bürgermeister | 
    Das Gipfeltreffen findet kommende Woche in Prag statt.
      CONSULT planned | Gipfeltreffen |  | 
    Die Ministerin telefonierte mit ihrem Amtskollegen.
      CONSULT happened | telefonierte | Ministerin + Amtskollegen | 
    Am Rande des Gipfels sprach die Präsidentin mit Schülern.
      CONSULT happened | Gipfels |  | 
    Die Regierung übergab dem Botschafter eine Note.
      CONSULT happened | übergab + Note | Regierung | Botschafter
    # AGREE
    Die Parteien einigten sich auf einen Kompromiss.
      AGREE happened | einigten | Parteien | 
    Frankreich und Polen unterzeichneten ein Abkommen.
      AGREE happened | unterzeichneten | Frankreich + Polen | 
    Der Landtag stimmte dem Vertrag zu.
      AGREE happened | stimmte + zu | Landtag | 
    Die Waffenruhe begann am Montag.
      AGREE happened | Waffenruhe |  | 
    # SUPPORT, COOPERATE, AID
    Norwegen erkannte die Republik an.
      SUPPORT happened | erkannte + Republik + an | Norwegen | Republik
    Das Parlament sprach der Regierung das Vertrauen aus.
      SUPPORT happened | sprach + Vertrauen + aus | Parlament | Regierung
    Die Behörden arbeiten mit der Polizei zusammen.
      COOPERATE ongoing | arbeiten + zusammen | Behörden + Polizei | 
    Das Land trat dem Bündnis bei.
      COOPERATE happened | trat + bei | Land | Bündnis
    Das Rote Kreuz schickte Decken in die Region.
      AID happened | schickte | Kreuz | 
    Japan lieferte Medikamente an die Nachbarn.
      AID happened | lieferte | Japan | Nachbarn
    Die Feuerwehr evakuierte die Anwohner.
      AID happened | evakuierte | Feuerwehr | Anwohner
    # CONCEDE
    Die Regierung hob die Sanktionen auf.
      CONCEDE happened | hob + auf | Regierung | 
    Die Präsidentin begnadigte den Häftling.
      CONCEDE happened | begnadigte | Präsidentin | Häftling
    Das Gericht sprach die Angeklagte frei.
      CONCEDE happened | sprach + frei | Gericht | Angeklagte
    # RETREAT
    Der Minister trat zurück.
      RETREAT happened | trat + zurück | Minister | 
    Die Vorsitzende legte ihr Amt nieder.
      RETREAT happened | legte + nieder | Vorsitzende | 
    Spanien zog seine Truppen aus dem Land ab.
      RETREAT happened | zog + ab | Spanien | 
    Die Rebellen ließen die Geiseln frei.
      RETREAT happened | ließen + frei | Rebellen | Geiseln
    Der Abzug der Truppen begann am Freitag.
      RETREAT happened | Abzug | Truppen | 
    Die Opposition forderte den Rücktritt der Ministerin.
      RETREAT demanded | Rücktritt | Ministerin | 
    # REQUEST, ACCUSE, REJECT, THREATEN
    Der Musiker beantragte Asyl.
      REQUEST happened | beantragte | Musiker | 
    Das Land bat die Nachbarn um Hilfe.
      REQUEST happened | bat + Hilfe | Land | Nachbarn
    Die Staatsanwaltschaft erhob Anklage gegen den Arzt.
      ACCUSE happened | erhob + Anklage | Staatsanwaltschaft | Arzt
    Die Polizei ermittelt gegen den Fahrer.
      ACCUSE ongoing | ermittelt | Polizei | Fahrer
    Die Bürger verklagten den Konzern.
      ACCUSE happened | verklagten | Bürger | Konzern
    Der Bundesrat lehnte das Gesetz ab.
      REJECT happened | lehnte + Gesetz + ab | Bundesrat | 
    China legte sein Veto ein.
      REJECT happened | legte + Veto + ein | China | 
    Die Entführer stellten der Regierung ein Ultimatum.
      THREATEN happened | stellten + Ultimatum | Entführer | Regierung
    # PROTEST
    Tausende Menschen demonstrierten gegen die Reform.
      PROTEST happened | demonstrierten | Menschen | Reform
    Die Lokführer streiken.
      PROTEST ongoing | streiken | Lokführer | 
    Die Piloten traten in den Streik.
      PROTEST happened | traten + Streik | Piloten | 
    Die Opposition boykottiert die Sitzung.
      PROTEST happened | boykottiert | Opposition | Sitzung
    Am Abend kam es zu schweren Ausschreitungen.
      PROTEST happened | Ausschreitungen |  | 
    Die Gefangenen beteiligten sich an dem Hungerstreik.
      PROTEST happened | Hungerstreik | Gefangenen | 
    # SANCTION
    Die Union verhängte Sanktionen gegen das Land.
      SANCTION happened | verhängte + Sanktionen | Union | Land
    Schweden wies den Diplomaten aus.
      SANCTION happened | wies + aus | Schweden | Diplomaten
    Das Gericht verurteilte den Mann zu drei Jahren Haft.
      SANCTION happened | verurteilte + Haft | Gericht | Mann
    Der Konzern entließ den Direktor.
      SANCTION happened | entließ | Konzern | Direktor
    Die Partei schloss den Abgeordneten aus der Fraktion aus.
      SANCTION happened | schloss + Fraktion + aus | Partei | Abgeordneten
    # MOBILIZE
    Italien verlegte zwei Bataillone in den Norden.
      MOBILIZE happened | verlegte | Italien | 
    Die Regierung entsandte Soldaten an die Grenze.
      MOBILIZE happened | entsandte | Regierung | 
    Die Niederlande liefern Panzer an die Armee.
      MOBILIZE happened | liefern | Niederlande | Armee
    Die Milizen rekrutierten Söldner.
      MOBILIZE happened | rekrutierten | Milizen | 
    Das Manöver soll im Mai stattfinden.
      MOBILIZE planned | Manöver |  | 
    Nordkorea testete eine Rakete.
      MOBILIZE happened | testete + Rakete | Nordkorea | 
    # COERCE
    Die Polizei nahm drei Männer fest.
      COERCE happened | nahm + fest | Polizei | Männer
    Drei Männer wurden von der Polizei festgenommen.
      COERCE happened | festgenommen | Polizei | Männer
    Bei einer Razzia fanden die Beamten Waffen.
      COERCE happened | Razzia |  | 
    Der Zoll beschlagnahmte die Ware.
      COERCE happened | beschlagnahmte | Zoll | 
    Das Gericht erließ Haftbefehl gegen den Bankier.
      COERCE happened | erließ + Haftbefehl | Gericht | Bankier
    Die Behörden schoben die Familie ab.
      COERCE happened | schoben + ab | Behörden | Familie
    Der Gouverneur verhängte eine Ausgangssperre.
      COERCE happened | verhängte + Ausgangssperre | Gouverneur | 
    # ASSAULT
    Die Rebellen griffen das Dorf an.
      ASSAULT happened | griffen + an | Rebellen | Dorf
    Das Dorf wurde von den Rebellen angegriffen.
      ASSAULT happened | angegriffen | Rebellen | Dorf
    Die Armee marschierte in die Stadt ein.
      ASSAULT happened | marschierte + ein | Armee | Stadt
    Unbekannte entführten den Ingenieur.
      ASSAULT happened | entführten | Unbekannte | Ingenieur
    Soldaten eröffneten das Feuer auf die Menge.
      ASSAULT happened | eröffneten + Feuer | Soldaten | Menge
    Ein Attentäter sprengte sich in die Luft.
      ASSAULT happened | sprengte + Luft | Attentäter | 
    Bei dem Anschlag starben zwei Menschen.
      ASSAULT happened | Anschlag |  | 
    Die Miliz verübte einen Anschlag auf die Kaserne.
      ASSAULT happened | verübte + Anschlag | Miliz | Kaserne
    Im Norden dauern die Kämpfe zwischen der Armee und den Rebellen an.
      ASSAULT ongoing | Kämpfe | Armee + Rebellen | 
    Der Häftling wurde am Morgen hingerichtet.
      ASSAULT happened | hingerichtet |  | Häftling
    `,
  );
});

describe('deeds that their subject, object or preposition tells', () => {
  testRows(
    mentionsOf,
    `
    # laws, votes and contracts
    Der Landtag verabschiedete am Mittwoch das Wassergesetz.
      AGREE happened | verabschiedete | Landtag | 
    Die Präsidentin unterschrieb das Gesetz.
      AGREE happened | unterschrieb + Gesetz | Präsidentin | 
    Die Abgeordneten stimmten für das Gesetz.
      AGREE happened | stimmten + Gesetz | Abgeordneten | 
    Die Abgeordneten stimmten gegen das Gesetz.
      REJECT happened | stimmten + Gesetz | Abgeordneten | 
    Der Rat hat einer Vorlage zugestimmt.
      AGREE happened | zugestimmt | Rat | 
    Die Vereinbarung zwischen der Stadt und dem Land gilt als Erfolg.
      AGREE happened | Vereinbarung | Stadt + Land | 
    Die Werft will mit der Reederei ein Joint-Venture eingehen.
      COOPERATE planned | Joint-Venture + eingehen | Werft + Reederei | 
    Der Senat verweigerte seine Zustimmung.
      REJECT happened | verweigerte + Zustimmung | Senat | 
    # courts
    Die Schauspielerin hat Klage gegen den Verlag eingereicht.
      ACCUSE happened | Klage + eingereicht | Schauspielerin | Verlag
    Die Klage der Stadt gegen den Betreiber hatte Erfolg.
      ACCUSE happened | Klage | Stadt | Betreiber
    Der Prozess gegen den früheren Minister begann am Montag.
      ACCUSE happened | Prozess |  | Minister
    Der Bauer muss sich vor dem Landgericht verantworten.
      ACCUSE planned | Landgericht + verantworten |  | Bauer
    Der Major wurde wegen Untreue verurteilt.
      SANCTION happened | Untreue + verurteilt |  | Major
    Das Gericht sprach die Angeklagten schuldig.
      SANCTION happened | sprach | Gericht | Angeklagten
    Das Urteil gegen den Bankier fiel am Abend.
      SANCTION happened | Urteil |  | Bankier
    Die Verurteilten haben Berufung eingelegt.
      REQUEST happened | Berufung + eingelegt | Verurteilten | 
    Der Major wurde degradiert.
      SANCTION happened | degradiert |  | Major
    # resignations
    Die Senatorin zog ihre Kandidatur zurück.
      RETREAT happened | zog + Kandidatur + zurück | Senatorin | 
    Der Minister zog sich aus der Politik zurück.
      RETREAT happened | zog + Politik + zurück | Minister | 
    Die Abgeordnete verzichtete auf ihr Mandat.
      RETREAT happened | verzichtete + Mandat | Abgeordnete | 
    Der Rückzug des Ministers überraschte die Partei.
      RETREAT happened | Rückzug | Ministers | 
    # force
    Die Behörde erteilte der Fluggesellschaft ein Flugverbot.
      COERCE happened | erteilte | Behörde | 
    Die Rebellen wurden gefangen genommen.
      COERCE happened | genommen |  | Rebellen
    Die Behörden sperrten den Internetzugang.
      COERCE happened | sperrten + Internetzugang | Behörden | 
    Die Polizei ging gegen die Demonstranten vor.
      COERCE happened | ging + Demonstranten + vor | Polizei | Demonstranten
    Gestern begann die Polizei mit Razzien in den Vorstädten.
      COERCE happened | Razzien | Polizei | 
    Bei der Durchsuchung der Büros fanden die Beamten Akten.
      COERCE happened | Durchsuchung |  | Büros
    9000 Soldaten wurden an den Fluss beordert.
      MOBILIZE happened | beordert |  | 
    Eine Autobombe explodierte vor der Kaserne.
      ASSAULT happened | explodierte |  | 
    Demonstranten bewarfen die Beamten mit Steinen.
      ASSAULT happened | bewarfen + Steinen | Demonstranten | Beamten
    Die Polizei setzte Tränengas ein.
      ASSAULT happened | setzte + Tränengas + ein | Polizei | 
    Die Offiziere putschten gegen den König.
      ASSAULT happened | putschten | Offiziere | König
    Die Truppen kämpfen gegen die Rebellen.
      ASSAULT ongoing | kämpfen | Truppen | Rebellen
    Die Miliz hat die Bewohner vertrieben.
      ASSAULT happened | vertrieben | Miliz | Bewohner
    Die Feuerwehr rettete zwei Kinder.
      AID happened | rettete | Feuerwehr | Kinder
    # who looks as if behind a preposition
    Über 140 Personen wurden von der Polizei festgenommen.
      COERCE happened | festgenommen | Polizei | Personen
    Die Behörden verhafteten mehr als 170 Demonstranten.
      COERCE happened | verhafteten | Behörden | Demonstranten
    Am Samstag demonstrierten über 900 Menschen gegen die Schließung.
      PROTEST happened | demonstrierten |  | Schließung
    Heute demonstrierten in Ulm rund 700 Menschen gegen die Schließung.
      PROTEST happened | demonstrierten | Menschen | Schließung
    Der Fahrer hatte den Richter beschimpft und wurde dann festgenommen.
      COERCE happened | festgenommen |  |
    # several verbs, several objects
    Die Opfer wurden entführt und ermordet.
      ASSAULT happened | entführt |  | Opfer
      ASSAULT happened | ermordet |  | Opfer
    Weil die Touristen entführt und ermordet worden sind, trauern alle.
      ASSAULT happened | entführt |  | Touristen
      ASSAULT happened | ermordet |  | Touristen
    Die Rebellen hatten den Lehrer entführt und gefoltert.
      ASSAULT happened | entführt | Rebellen | Lehrer
      ASSAULT happened | gefoltert | Rebellen | Lehrer
    Die Männer sind am Montag festgenommen und angeklagt worden.
      COERCE happened | festgenommen |  | Männer
      ACCUSE happened | angeklagt |  | Männer
    Zwei Wachen wurden getötet und drei verletzt.
      ASSAULT happened | getötet |  | Wachen
    Berta Kahn, die Witwe des Wirts, stellte Ende Juli 2012 eine Strafanzeige.
      ACCUSE happened | stellte + Strafanzeige | Kahn | 
    Die Behörden setzten den Demonstranten eine Frist bis Mitternacht.
      THREATEN happened | setzten + Frist | Behörden |
  `,
  );

  it('keeps the other senses out', () => {
    for (const text of [
      'Der Mietpreis explodierte.',
      'Er kämpft gegen die Armut.',
      'Die Ärzte kämpfen um sein Leben.',
      'Geräumt wurde trotzdem nicht.',
      'Die Grenze ist geschlossen.',
      'Die Fahrgäste stimmten für den Kandidaten.',
      'Das Gesetz über Online-Durchsuchungen gilt.',
      'Die Anzeige gilt als teuer.',
      'Der Prozess dauerte lange.',
      'Der Streit wurde scharf verurteilt.',
      'Der Bildschirm zeigt das Programm an.',
      'Die Gerichtsverhandlung dauerte zwei Tage.',
      'Der Verein zog sich aus der Liga zurück.',
      'Er warf den Stein ins Wasser.',
    ])
      expect(mentionsOf(text), text).toEqual([]);
  });
});

describe('status, voice and nouns', () => {
  testRows(
    mentionsOf,
    `
    # more of the types
    Frankreich und Polen unterzeichneten ein Abkommen.
      AGREE happened | unterzeichneten | Frankreich + Polen | 
    Die Regierung hob die Sanktionen auf.
      CONCEDE happened | hob + auf | Regierung | 
    Der Konzern entließ den Direktor.
      SANCTION happened | entließ | Konzern | Direktor
    Bei dem Anschlag starben zwei Menschen.
      ASSAULT happened | Anschlag |  | 
    Die Miliz verübte einen Anschlag auf die Kaserne.
      ASSAULT happened | verübte + Anschlag | Miliz | Kaserne
    # planned
    Die Regierung will Truppen entsenden.
      MOBILIZE planned | entsenden | Regierung | 
    Die Armee wird im Frühjahr ihre Soldaten abziehen.
      RETREAT planned | abziehen | Armee | 
    Die Minister planen ein Treffen in Wien.
      CONSULT planned | Treffen | Minister | 
    Die Gewerkschaft kündigte einen Warnstreik an.
      PROTEST planned | Warnstreik | Gewerkschaft | 
    Die geplanten Gespräche mit der Bahn sollen in Kassel stattfinden.
      CONSULT planned | Gespräche | Bahn | 
    Der Präsident kündigte an, die Botschafter auszuweisen.
      SANCTION planned | auszuweisen | Präsident | Botschafter
    # considered
    Die Regierung erwägt, Soldaten in den Norden zu entsenden.
      MOBILIZE considered | entsenden | Regierung | 
    Die Union prüft Sanktionen gegen das Land.
      SANCTION considered | Sanktionen | Union | Land
    Die Ministerin schlug vor, Hilfsgüter zu schicken.
      AID considered | schicken | Ministerin | 
    # demanded
    Die Gewerkschaft forderte, die Soldaten abzuziehen.
      RETREAT demanded | abzuziehen |  | 
    Die Ministerin forderte die Rebellen auf, die Geiseln freizulassen.
      RETREAT demanded | freizulassen | Rebellen | Geiseln
    Die Forderung nach Verhandlungen mit den Rebellen blieb unbeantwortet.
      CONSULT demanded | Verhandlungen | Rebellen | 
    Der Verband rief zu einem Streik auf.
      PROTEST demanded | Streik |  | 
    # promised
    Die Regierung versprach, Medikamente zu liefern.
      AID promised | liefern | Regierung | 
    Der Minister sagte zu, die Gefangenen freizulassen.
      RETREAT promised | freizulassen | Minister | Gefangenen
    # alleged
    Der Mann soll seinen Nachbarn getötet haben.
      ASSAULT alleged | getötet | Mann | Nachbarn
    Die Polizei teilte mit, drei Männer seien festgenommen worden.
      COERCE alleged | festgenommen |  | Männer
    Die Anklage wirft ihm vor, den Wirt erpresst zu haben.
      COERCE alleged | erpresst | ihm | Wirt
    Die Behörden sprachen von angeblichen Angriffen der Rebellen.
      ASSAULT alleged | Angriffen | Rebellen | 
    # denied
    Die Armee hat das Dorf nicht angegriffen.
      ASSAULT denied | angegriffen | Armee | Dorf
    Der Minister bestritt, Waffen geliefert zu haben.
      MOBILIZE denied | geliefert | Minister | 
    Es gab keine Festnahmen.
      COERCE denied | Festnahmen |  | 
    Die Gewerkschaft lehnte einen Streik ab.
      PROTEST denied | Streik |  | 
    # hypothetical
    Die Rebellen könnten die Stadt angreifen.
      ASSAULT hypothetical | angreifen | Rebellen | Stadt
    Der General warnte vor einem Angriff der Rebellen.
      ASSAULT hypothetical | Angriff | Rebellen | 
    # ongoing
    Die Verhandlungen mit der Bahn laufen.
      CONSULT ongoing | Verhandlungen | Bahn | 
    # happened
    Die Polizei bestätigte, dass drei Männer festgenommen wurden.
      COERCE happened | festgenommen |  | Männer
    Die Soldaten mussten abziehen.
      RETREAT happened | abziehen | Soldaten | 
    Die Polizei konnte den Täter festnehmen.
      COERCE happened | festnehmen | Polizei | Täter
    Die EU verhängt Sanktionen gegen das Land.
      SANCTION happened | verhängt + Sanktionen | EU | Land
    # passives, relatives, coordination
    Der Abgeordnete wurde aus der Fraktion ausgeschlossen.
      SANCTION happened | Fraktion + ausgeschlossen |  | Abgeordnete
    Die Soldaten, die in den Norden entsandt wurden, kamen zurück.
      MOBILIZE happened | entsandt |  | 
    Der Mann wurde von Beamten gestellt und festgenommen.
      COERCE happened | festgenommen | Beamten | Mann
    Die Rebellen stürmten das Lager und entführten den Arzt.
      COERCE happened | stürmten | Rebellen | 
      ASSAULT happened | entführten | Rebellen | Arzt
    Der Richter, der den Mann verurteilt hatte, schwieg.
    Von Norwegen aus wurden Panzer in das Land gebracht.
      MOBILIZE happened | gebracht | Norwegen | 
    # nouns
    Der Angriff der Rebellen auf die Stadt dauerte zwei Tage.
      ASSAULT happened | Angriff | Rebellen | Stadt
    Nach der Festnahme des Ministers protestierten Studenten.
      COERCE happened | Festnahme |  | Ministers
      PROTEST happened | protestierten | Studenten | 
    Seine Festnahme überraschte den Bürgermeister nicht.
      COERCE happened | Festnahme |  | Seine
    Zu dem Überfall bekannten sich Rebellen.
      ASSAULT happened | Überfall | Rebellen | 
    Die Bilanz: 41 Festnahmen.
      COERCE happened | Festnahmen |  | 
    Trotz der Sanktionen der Union wuchs der Handel.
      SANCTION happened | Sanktionen | Union | 
    Die Freilassung der Geiseln durch die Rebellen freute die Familien.
      RETREAT happened | Freilassung | Rebellen | Geiseln
    Die Invasion in das Nachbarland begann im Mai.
      ASSAULT happened | Invasion |  | Nachbarland
    Am Freitag endete der Streik der Piloten.
      PROTEST happened | Streik | Piloten | 
    # conditions and the last word of a clause
    Wenn die Armee das Dorf angreift, fliehen die Bewohner.
      ASSAULT hypothetical | angreift | Armee | Dorf
    Sollte die Armee das Dorf angreifen, fliehen die Bewohner.
      ASSAULT hypothetical | angreifen | Armee | Dorf
    Falls die Lokführer streiken, fallen Züge aus.
      PROTEST hypothetical | streiken | Lokführer | 
    Ohne den Mann zu verhaften, fuhren die Beamten weiter.
      COERCE denied | verhaften | Beamten | Mann
    Die Rebellen versuchten, den Konsul zu entführen.
      ASSAULT happened | entführen | Rebellen | Konsul
    Die Polizei begann, die Demonstranten festzunehmen.
      COERCE happened | festzunehmen | Polizei | Demonstranten
    Kein Soldat wurde entführt.
      ASSAULT denied | entführt |  | Soldat
    Die Truppen sollen bis Mai abgezogen werden.
      RETREAT planned | abgezogen |  | 
    Die Truppen seien abgezogen worden, sagte der General.
      RETREAT alleged | abgezogen |  | 
    „Wir haben die Geiseln freigelassen“, sagte der Sprecher der Rebellen.
      RETREAT happened | freigelassen | Wir | Geiseln
    Laut Polizei wurden drei Männer festgenommen.
      COERCE happened | festgenommen |  | Männer
    Die Partei drohte mit einem Streik.
    Der Vorwurf der Misshandlung sei falsch, sagte die Direktorin.
      ASSAULT alleged | Misshandlung |  | 
    Das Rektorat wurde von Studenten besetzt.
      PROTEST happened | besetzt | Studenten | Rektorat
    Die Beifahrerin ist aus der Haft entlassen worden.
      RETREAT happened | Haft + entlassen | | Beifahrerin
    Jetzt droht ein Streik der Piloten.
      PROTEST hypothetical | Streik | Piloten |
    Die Forderung der Minister nach einer Waffenruhe blieb unbeantwortet.
      AGREE demanded | Waffenruhe | |
    Die Kirche bat um die Freilassung der Geiseln.
      RETREAT demanded | Freilassung |  | Geiseln
    `,
  );
});

describe('deeds that their objects and subjects tell', () => {
  testRows(
    mentionsOf,
    `
    # deeds
    Die Miliz feuerte drei Raketen auf den Hafen ab.
      ASSAULT happened | feuerte + Raketen + ab | Miliz | Hafen
    Der Landtag trat am Montag zusammen.
      CONSULT happened | trat + zusammen | Landtag | 
    Das Kabinett erörterte den Haushalt.
      CONSULT happened | erörterte | Kabinett | 
    Der Präsident unterzeichnete das Gesetz.
      AGREE happened | unterzeichnete + Gesetz | Präsident | 
    Der Bundesrat beschloss das Gesetz.
      AGREE happened | beschloss | Bundesrat | 
    Die Abgeordneten stimmten für das Gesetz.
      AGREE happened | stimmten + Gesetz | Abgeordneten | 
    Das Gericht verhängte gegen den Unternehmer eine Geldstrafe.
      SANCTION happened | verhängte + Geldstrafe | Gericht | Unternehmer
    Die Behörde erteilte der Fluggesellschaft ein Flugverbot.
      COERCE happened | erteilte | Behörde | 
    Die Polizei nahm zwei Verdächtige fest.
      COERCE happened | nahm + fest | Polizei | Verdächtige
    Die Staatsanwaltschaft durchsuchte die Büros der Firma.
      COERCE happened | durchsuchte | Staatsanwaltschaft | 
    Der Richter entließ den Angeklagten gegen Kaution.
      RETREAT happened | entließ + Kaution | Richter | Angeklagten
    Bei einer Razzia wurden fünf Männer verhaftet.
      COERCE happened | Razzia |  | 
      COERCE happened | verhaftet |  | Männer
    Eine Bombe explodierte vor der Botschaft.
      ASSAULT happened | explodierte |  | 
    Der Gemeinderat lehnte den Antrag ab.
      REJECT happened | lehnte + Antrag + ab | Gemeinderat | 
    Der Konzern reichte Klage gegen die Behörde ein.
      ACCUSE happened | reichte + Klage + ein | Konzern | Behörde
    Die Ministerin trat zurück.
      RETREAT happened | trat + zurück | Ministerin | 
    # words of another sense
    Der Stürmer feuerte einen Schuss auf das Tor ab.
    Die Zeitung besprach den Roman.
    Das Unternehmen verhängte einen Einstellungsstopp.
    Der Preis explodierte.
    `,
  );
});

describe('what is no event', () => {
  testRows(
    mentionsOf,
    `
    # non-events
    Der Stürmer griff in der zweiten Halbzeit über links an und schoss ein Tor.
    Der Trainer sah einen Angriff nach dem anderen, doch seine Mannschaft verlor.
    Der Kampf um Platz eins bleibt spannend.
    Die Feuerwehr gewann den Kampf gegen die Flammen.
    Der Vorstand schlug einen neuen Termin vor.
    Zwei Fahrer wurden bei dem Unfall getötet.
    Bei dem Erdbeben wurden 200 Menschen getötet.
    Die Stadt wurde von der Flut schwer getroffen.
    Der Lehrer stellte eine Frage.
    Er traf eine Entscheidung.
    Das Vorstellungsgespräch dauerte eine Stunde.
    Der Anschluss an die Autobahn ist gesperrt.
    Der Aufschlag der Spielerin war gut.
    Das ergibt sich aus dem Bericht.
    In Norwegen sind 300 Soldaten stationiert.
    Die Firma liefert Waschmaschinen nach Polen.
    Der Bauer zog die Kisten aus dem Keller.
    Die Bank verlegte ihren Sitz nach Köln.
    Der Kellner nahm die Bestellung auf.
    Das Klassentreffen findet nicht mehr statt.
    Der Verkauf von Äpfeln lohnt sich.
    Der Ball traf den Pfosten.
    Die Behauptung wurde zurückgewiesen.
    Viele Sitze konnten nicht besetzt werden.
    Der Produzent muss sich wegen Mordes verantworten.
    Die Auslieferung des neuen Modells beginnt im Juli.
    Der Pilot verhinderte durch ein Ausweichmanöver einen Zusammenstoß.
    Sie nutzen die Spiele, um zu demonstrieren, wie offen die Stadt sei.
    `,
  );
});

describe('not reached yet', () => {
  testGaps(
    mentionsOf,
    `
    # "seit" with a day is read as the conjunction
    Seit Montag demonstrieren die Studenten in der Hauptstadt.
      PROTEST ongoing | demonstrieren | Studenten |
    # the object of the first infinitive of a list is taken for that of the second
    Der Konzern dementierte, Steuern hinterzogen und den Zeugen erpresst zu haben.
      COERCE denied | erpresst | Konzern | Zeugen
    # participles before a noun are not read
    Der in Lyon festgenommene Bankier schwieg.
      COERCE happened | festgenommene | | Bankier
    `,
  );
});

/** "RETREAT demanded s1": type, status and the statement that tells of it, with its words. */
function eventsOf(text: string): readonly (readonly string[])[] {
  const { events } = read({ text });
  return events.map(({ type, status, statement, spans }) => [
    `${type} ${status} ${statement ?? 'article'}`,
    spans.map(({ start, end }) => text.slice(start, end)).join(' / '),
  ]);
}

describe('one event told several times', () => {
  testRows(
    eventsOf,
    `
    Die Minister trafen sich in Prag. Das Treffen dauerte zwei Stunden. Nach dem Treffen reisten sie ab.
      CONSULT happened article | trafen / Treffen / Treffen
    Ein Anschlag erschütterte die Stadt. Bei dem Anschlag starb ein Wachmann.
      ASSAULT happened article | Anschlag / Anschlag
    Vor dem Gipfel sprach die Ministerin mit Bauern. Der Gipfel soll am Montag in Prag stattfinden.
      CONSULT planned article | Gipfel / Gipfel
    Die Armee verlegte Truppen im Rahmen eines Manövers in den Norden. Die Übung soll im Mai stattfinden.
      MOBILIZE happened article | verlegte
      MOBILIZE planned article | Manövers / Übung
    Die Übung soll im Mai stattfinden.
    Am Montag wurde Jan Petersen in Rostock erschossen. Er soll bei einem Streit getötet worden sein.
      ASSAULT happened article | erschossen / getötet
    Die Polizei nahm in Rostock einen Bäcker fest. Das Gericht verurteilte einen Wirt zu zwei Jahren Haft.
      COERCE happened article | nahm / fest
      SANCTION happened article | verurteilte / Haft
    `,
  );
});

describe('which statement tells of it', () => {
  testRows(
    eventsOf,
    `
    Die Opposition forderte den Rücktritt der Ministerin.
      RETREAT demanded s1 | Rücktritt
    Nach dem Treffen mit dem Bürgermeister forderte die Ministerin mehr Geld.
      CONSULT happened article | Treffen
    Die Polizei teilte mit, drei Männer seien festgenommen worden.
      COERCE alleged s1 | festgenommen
    Der Minister bestritt, Waffen geliefert zu haben.
      MOBILIZE denied s1 | geliefert
    Die Sprecherin sagte, der Minister habe versprochen, die Gefangenen freizulassen.
      RETREAT promised s2 | freizulassen
    Die Polizei nahm drei Männer fest.
      COERCE happened article | nahm / fest
    `,
  );
});

describe('parties', () => {
  it('are actors of the article, never on both sides', () => {
    const text = 'Die Polizei nahm den Bankier Hans Meier fest. Der Verband kritisierte die Polizei.';
    const { actors, events } = read({ text });
    const names = (ids: readonly string[]): string[] =>
      ids.map((id) => actors.find((actor) => actor.id === id)!.name);
    expect(events.map((event) => [event.type, names(event.actors), names(event.recipients)])).toEqual([
      ['COERCE', ['Polizei'], ['Hans Meier']],
    ]);
  });
});

describe('what other words make of an event', () => {
  testRows(
    mentionsOf,
    `
    # a plan that a verb calls off
    Eine für Montag geplante Kundgebung der Bauern ist heute abgesagt worden.
      PROTEST denied | Kundgebung | Bauern | 
    # offered is promised
    Der Minister bot der Opposition seinen Rücktritt an.
      RETREAT promised | Rücktritt | Minister | 
    # to stay away from a strike leaves the strike
    Die Lotsen beteiligen sich nicht an dem Streik.
      PROTEST happened | Streik |  | 
    # a negation behind the verb is of an exception
    Die Partei wird mit allen verhandeln, allerdings nicht mit den Grauen.
      CONSULT planned | verhandeln | Partei + allen | 
    # an infinitive whose noun says what becomes of it
    Der Bund hat den Plan, die Truppen abzuziehen.
      RETREAT planned | abzuziehen | Bund | 
    Der Gouverneur hatte das Recht, ein Veto einzulegen.
    # the noun before governs only behind its own prepositions
    Die Vorbereitung eines Einsatzes gegen die Proteste der Bauern dauerte lange.
    # würde in reported speech
    Der Anführer erklärte, die Rebellen würden die Stadt angreifen.
      ASSAULT planned | angreifen | Rebellen | Stadt
    Der Anführer erklärte, die Rebellen würden die Stadt angreifen, wenn der Winter komme.
      ASSAULT hypothetical | angreifen | Rebellen | Stadt
    # no plan, and a contrast that leaves the verb alone
    Der Bund hat nicht die Absicht, die Truppen abzuziehen.
      RETREAT denied | abzuziehen | Bund | 
    Die Rebellen griffen die Stadt nicht aus Not an, sondern aus Hass.
      ASSAULT happened | griffen + an | Rebellen | Stadt
    # other senses
    Er protestierte in seiner Rede gegen den Absatz.
    Technische Gutachter sollen die Ursache des Brandes ermitteln.
    Es sei gegen den Wirt ermittelt worden.
      ACCUSE alleged | ermittelt |  | Wirt
    Die Gerichtsverhandlung dauerte zwei Tage.
    # what is supposed
    Es wird vermutet, dass der Kapitän ermordet wurde.
      ASSAULT alleged | ermordet |  | Kapitän
    # to call it a name is not to do it
    Das Massaker wurde vom Gericht zum Völkermord erklärt.
      ASSAULT happened | Massaker |  | 
    # the noun beside the verb has the same doer
    Der Rebell tötete bei einem Anschlag drei Wachen.
      ASSAULT happened | tötete | Rebell | Wachen
      ASSAULT happened | Anschlag | Rebell | 
    `,
  );
});

describe('who is a party and who only stands beside it', () => {
  testRows(
    mentionsOf,
    `
    # what hangs on another phrase is no party of the noun
    Die Proteste der Bauern gegen die Politik der Regierung begannen am Montag.
      PROTEST happened | Proteste | Bauern | Politik
    Der Minister verkündete seinen Rücktritt von allen Ämtern.
      RETREAT happened | Rücktritt | Minister | 
    # a genitive before the noun, but no measure and no attribute's agent
    Nach sechs Jahren Krieg kehrten die Bauern zurück.
    Polens Luftangriffe trafen die Stadt.
      ASSAULT happened | Luftangriffe | Polens | 
    # the agent of a passive
    Dort starben auch Mönche, die zu Tausenden demonstrierten.
      PROTEST happened | demonstrierten | Mönche | 
    Der Wirt wurde in der Nähe von Brüssel verhaftet.
      COERCE happened | verhaftet |  | Wirt
    Unter dem Beifall von Gästen wurde der Wirt angegriffen.
      ASSAULT happened | angegriffen |  | Wirt
    Von den Rebellen wurden das Hören von Musik und das Tanzen verboten.
      COERCE happened | verboten | Rebellen | 
    # a struggle of ideas
    Das Buch erzählt vom Kampf zwischen „dem Guten“ und „dem Bösen“.
    `,
  );
});

/** "CONSULT | Anna Berg + Gewerkschaften | ": type, names of those who do it and of those whom it befalls. */
function partiesOf(text: string): readonly (readonly string[])[] {
  const { actors, events } = read({ text });
  const names = (ids: readonly string[]): string =>
    ids.map((id) => actors.find((actor) => actor.id === id)!.name).join(' + ');
  return events.map((event) => [event.type, names(event.actors), names(event.recipients)]);
}

describe('parties without a name are actors all the same', () => {
  testRows(
    partiesOf,
    `
    Die Zusammenarbeit der staatlichen Institutionen wurde gelobt.
      COOPERATE | staatliche Institutionen | 
    Anna Berg traf sich in Hesselte mit den Gewerkschaften.
      CONSULT | Anna Berg + Gewerkschaften | 
    Tausend Menschen demonstrierten in Bern gegen das Gesetz.
      PROTEST | Tausend Menschen | 
    `,
  );
});

const PIECES = [
  'Die Polizei nahm drei Männer fest',
  'und',
  ', die',
  'Das Treffen',
  'soll',
  'nicht',
  'den Abzug der Truppen',
  'forderte der Minister',
  '„',
  '“',
  '.',
  ',',
  'zu entsenden',
  'von der Armee',
  'wurde',
  'angegriffen',
  'seine Festnahme',
  'wenn',
  'die Gespräche mit der Bahn',
  '\n\n',
];

describe('any text', () => {
  it('has events with spans in range, parties that exist and statements that exist', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { events, actors, statements, times, places, quantities } = read({ text });
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        for (const event of events) {
          expect(event.spans.length).toBeGreaterThan(0);
          let last = 0;
          for (const { start, end } of event.spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
          const parties = [...event.actors, ...event.recipients];
          expect(new Set(parties).size).toBe(parties.length);
          expect(parties.filter((id) => !actors.some((actor) => actor.id === id))).toEqual([]);
          if (event.statement !== null) expect(statements.map(({ id }) => id)).toContain(event.statement);
          if (event.time !== null) expect(times[event.time]).toBeDefined();
          expect(event.places.filter((index) => places[index] === undefined)).toEqual([]);
          expect(event.quantities.filter((index) => quantities[index] === undefined)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
