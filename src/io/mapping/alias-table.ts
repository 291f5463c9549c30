/** The fields of an article that are looked for in a record, and three that decide whether and as what it is read. */
export const FIELDS = [
  'id',
  'text',
  'title',
  'outlet',
  'published',
  'modified',
  'seen',
  'language',
  'url',
  'byline',
  'credits',
  'version',
  'evolvedFrom',
  'status',
  'embargoed',
  'type',
] as const;

export type Field = (typeof FIELDS)[number];

/**
 * The names that flat records give to each field, in the order in which they are taken; capitals, `_`, `-` and spaces
 * do not matter. They cover samestory's own shape and the outputs of trafilatura, newspaper4k, news-please, Fundus,
 * Media Cloud, NewsAPI, GDELT and passim, and what tables of articles are mostly called.
 */
export const ALIASES: Readonly<Partial<Record<Field, string>>> = {
  id: 'id _id guid uuid uri urn uid articleid newsid docid documentid docno accessionno storiesid storyid itemid newsitemid url link canonicallink canonicalurl articleurl weburl permalink source fingerprint',
  text: 'text maintext body content article bodytext fulltext textcontent contenttext articlebody articletext articlehtml storytext plaintext cleanedtext cleantext maincontent newstext bodyhtml bodyxhtml contenthtml contentencoded htmlcontent story main rawtext paragraphs sentences document html leadparagraph lead leadtext intro introduction standfirst ingress teaser shortdescription summary description abstract excerpt snippet texto texte testo inhalt contenu contenido conteudo',
  title:
    'title headline titlerss titlepage articletitle newstitle storytitle webtitle heading headlinemain titleoriginal titel titre titulo título titolo überschrift schlagzeile',
  outlet:
    'outlet publisher sourcename sitename medianame publication outletname newspaper metasitename sourcehostname source series sourcedomain domain hostname provider feedtitle site website sourceurl mediaurl cleanurl sitefull origin feed pubtitle quelle zeitung fuente fonte',
  published:
    'publishedat datepublished datepublish publishdate publicationdatetime publicationdate publishingdate pubdatetime pubdate published firstpublished firstpublishedat firstpublicationdate originalpublicationdate publishedon publisheddate publishtime publishedtime publishat webpublicationdate displaydate articledate date datetime datetimepub posteddate postedat dateposted postdate releasedate publishdatetime createddatetime issued dcdate timestamp time createdat created datecreated createdate creationdate firstcreated alphadate dct month datum fecha erscheinungsdatum fechapublicacion datapublicacao',
  modified:
    'modifiedat datemodified datemodify modifieddate modificationdatetime modified updatedat updated lastpublicationdate lastmodifieddate updateddatetime updatedate dateupdated lastmodified lastupdated versioncreated',
  seen: 'datedownload downloaddate downloadedat crawldate crawledat scrapedat scrapedate fetchedat retrievedat collectdate collectedat indexeddate filedate seendate htmlcrawldate dateseen',
  language: 'language lang metalang inlanguage languagecode langcode locale sprache langue idioma lingua',
  url: 'url link canonicallink canonicalurl articleurl docurl weburl permalink pageurl finalurl responseurl respondedurl requestedurl alternate canonical uri source sourceurl',
  byline:
    'byline author authors creator dccreator writer writers journalist reporter by authorname primaryauthor autor autorin auteur autore verfasser',
  credits: 'credits credit creditline credittext agency agencies newsagency infosources',
  version: 'version',
  evolvedFrom: 'evolvedfrom',
  status: 'pubstatus poststatus status',
  embargoed: 'embargoed embargo embargodate',
};

/** Of each name in {@link ALIASES}, the first field it stands for. */
export const ALIASES_OF_TABLES: ReadonlyMap<string, Field> = new Map(
  [...FIELDS].reverse().flatMap((field) => (ALIASES[field] ?? '').split(' ').map((name) => [name, field] as const)),
);

/** Texts that are summaries by their name: taken only where there is no other. */
export const SUMMARIES = new Set([
  'summary',
  'description',
  'abstract',
  'excerpt',
  'snippet',
  'leadparagraph',
  'lead_paragraph',
  'lead',
  'leadtext',
  'intro',
  'introduction',
  'standfirst',
  'ingress',
  'teaser',
  'shortdescription',
  'short_description',
  'excerpt.rendered',
  'descriptions[].value',
  'description_text',
  'description_html',
  'description_summary',
  'fields.trailText',
]);

/** Names of lists of records inside an object. */
export const WRAPPERS = [
  'articles',
  'items',
  'results',
  'stories',
  'data',
  'docs',
  'documents',
  'hits',
  'entries',
  'records',
  'news',
  'posts',
  'item',
  '_items',
  'content_elements',
  'response',
  '@graph',
  'rows',
  'value',
  'feed',
  'newsitems',
  'list',
  'recentactivityarticles',
  'itemset',
] as const;
