/** Annotated articles as decisions to learn from. */
import { type Document, parseDocument } from '../../src/language/document.ts';
import type { Analyser } from '../../src/language/grammar.ts';
import { resolveActors } from '../../src/reading/actors.ts';
import { type Draft, groupBySentence, type Run, spansOf } from '../../src/reading/draft.ts';
import { type Candidate, findCandidates } from '../../src/reading/learned/candidates.ts';
import type { Reasons } from '../../src/reading/learned/choice.ts';
import { ROLES } from '../../src/reading/learned/choose-roles.ts';
import { makeChosen, STATEMENT_LABELS } from '../../src/reading/learned/choose-statements.ts';
import type { Hints } from '../../src/reading/learned/hints.ts';
import { addMediumReasons, MEDIUM_LABELS } from '../../src/reading/learned/medium.ts';
import { findRoleCandidates, type Role } from '../../src/reading/learned/role-candidates.ts';
import { addRoleReasons } from '../../src/reading/learned/role-features.ts';
import { addStatementReasons } from '../../src/reading/learned/statement-features.ts';
import { mediumByRule } from '../../src/reading/read.ts';
import type { Form } from '../../src/reading/reading.ts';
import { findStatements } from '../../src/reading/statements.ts';
import { findAssignment } from '../measure/assignment.ts';
import { type CorpusRow, findTokens, type GoldStatement, markAnnotation } from '../measure/corpus.ts';
import { type MarkedStatement, type TokenSet, tokenF1 } from '../measure/statements.ts';
import type { Contest, Example } from './logistic.ts';

/** An article as the rules read it, or as candidates alone where no rules are asked. */
export interface ReadArticle {
  readonly row: CorpusRow;
  readonly document: Document;
  readonly drafts: readonly Draft[];
  readonly golds: readonly GoldStatement[];
  readonly candidates: readonly Candidate[];
  /** The annotation that each candidate stands for, each one once. */
  readonly matched: readonly (GoldStatement | null)[];
  /** The rules' statements with their annotations, and the annotated candidates that the rules did not find. */
  readonly annotated: readonly (readonly [Draft, GoldStatement])[];
}

type Plain = Pick<ReadArticle, 'row' | 'document' | 'golds'>;

export function readArticle(row: CorpusRow, analyse: Analyser | null, ruled = true): ReadArticle {
  const document = parseDocument(row.text, analyse);
  const drafts = ruled ? findStatements(document) : [];
  const plain = { row, document, drafts, golds: row.annotations.map(markAnnotation) };
  const candidates = findCandidates(document, drafts);
  const matched = matchCandidates(plain, candidates);
  return { ...plain, candidates, matched, annotated: annotateDrafts(document, candidates, matched) };
}

export const tokensOf = ({ row, document }: Plain, runs: readonly Run[]): TokenSet =>
  findTokens(row.tokens, spansOf(document, runs));

/** A candidate stands for an annotation from this content F1 on. */
const ENOUGH = 0.5;

function matchCandidates(article: Plain, candidates: readonly Candidate[]): (GoldStatement | null)[] {
  const sets = candidates.map(({ content }) => tokensOf(article, content));
  const matched: (GoldStatement | null)[] = candidates.map(() => null);
  const weights = article.golds.map((gold) =>
    sets.map((set) => {
      const f1 = tokenF1(gold.content, set);
      return f1 < ENOUGH ? 0 : f1;
    }),
  );
  for (const [gold, candidate] of findAssignment(weights)) matched[candidate] = article.golds[gold];
  return matched;
}

export function statementExamples(article: ReadArticle, hints: Hints, reasons: Reasons): Example[] {
  const { document, drafts, candidates, matched } = article;
  const surroundings = { document, bySentence: groupBySentence(document, drafts), hints };
  return candidates.map((candidate, i) => {
    reasons.clear();
    addStatementReasons(reasons, surroundings, candidate);
    const label = matched[i]?.form ?? 'none';
    return {
      features: reasons.features.values.slice(0, reasons.features.count),
      wanted: STATEMENT_LABELS.map((one) => (one === label ? 1 : 0)),
    };
  });
}

function annotateDrafts(
  document: Document,
  candidates: readonly Candidate[],
  matched: readonly (GoldStatement | null)[],
): (readonly [Draft, GoldStatement])[] {
  let before: Draft | null = null;
  return candidates.flatMap((candidate, i) => {
    const gold = matched[i];
    if (gold === null) return [];
    const form = gold.form as Form;
    const draft: Draft =
      candidate.draft ?? makeChosen(document, { candidate, form, chance: 1, any: 1 }, before);
    before = draft;
    return [[draft, gold] as const];
  });
}

/** A candidate nearer to the annotation than this is what was meant; else nobody is. */
const NEAR = 0.3;

/** The choices of one role: the candidates nearest to the annotation share what is wanted. */
export function roleContests(article: ReadArticle, role: Role, reasons: Reasons): Contest[] {
  const { document } = article;
  return article.annotated.map(([draft, gold]) => {
    const candidates = findRoleCandidates(document, draft, role);
    const worth = candidates.map(({ runs }) => tokenF1(gold[role], tokensOf(article, runs)));
    const most = Math.max(...worth);
    const best = candidates.map(({ how }, i) =>
      most < NEAR ? Number(how === 'none') : Number(worth[i] >= most - 1e-9),
    );
    const total = best.reduce((sum, one) => sum + one, 0);
    return {
      candidates: candidates.map((candidate) => {
        reasons.clear(ROLES.indexOf(role) + 1);
        addRoleReasons(reasons, document, draft, role, candidate, candidates);
        return reasons.features.values.slice(0, reasons.features.count);
      }),
      wanted: best.map((one) => one / total),
    };
  });
}

export function mediumExamples(article: ReadArticle, reasons: Reasons): Example[] {
  const { document, annotated } = article;
  const actors = resolveActors(
    document,
    annotated.map(([draft]) => draft),
  );
  return annotated.map(([draft, gold]) => {
    reasons.clear();
    const own = actors.idsOf(draft.speaker);
    addMediumReasons(
      reasons,
      document,
      draft,
      own.length > 0 ? actors.kindOf(own[0]) : 'none',
      mediumByRule(draft, own, actors),
    );
    const label = gold.medium ?? 'none';
    return {
      features: reasons.features.values.slice(0, reasons.features.count),
      wanted: MEDIUM_LABELS.map((one) => Number(one === label)),
    };
  });
}

/** A draft as the measure sees it. */
export const markDraft = (article: Plain, draft: Draft): MarkedStatement => ({
  form: draft.form,
  medium: draft.medium,
  content: tokensOf(article, draft.content),
  cue: tokensOf(article, draft.cue),
  frame: tokensOf(article, draft.frame),
  speaker: tokensOf(article, draft.speaker?.runs ?? []),
  addressee: tokensOf(article, draft.addressee?.runs ?? []),
});
