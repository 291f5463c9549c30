/**
 * The article fields that records are searched for, and three fields that decide whether a record is read, and as what.
 */
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
 * The names that flat records use for each field, in order of preference; capitals, `_`, `-` and spaces are ignored.
 * They cover samestory's own shape, the outputs of trafilatura, newspaper4k, news-please, Fundus, Media Cloud, NewsAPI,
 * GDELT and passim, and the usual names in tables of articles.
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

/** The first field that each name in {@link ALIASES} stands for. */
export const ALIASES_OF_TABLES: ReadonlyMap<string, Field> = new Map(
  [...FIELDS].reverse().flatMap((field) => (ALIASES[field] ?? '').split(' ').map((name) => [name, field] as const)),
);

/** Names of texts that are summaries. They are used only when there is no other text. */
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

/** Keys that hold a list of records inside an object. */
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
