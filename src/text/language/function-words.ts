/**
 * The words that hold a language's sentences together: what tells its texts from others', and what says nothing about a
 * topic. News prose has one of them every second or third word. Small letters, as they are written.
 */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    en: 'the of and to in a is that for it was on with as by at from his her he she they their this have has had are were be been not but or an who which will would said its about than after when there more also into over could if',
    fr: 'le la les des du de un une et à est en que qui dans pour pas sur par au avec ce il elle ils ne se plus sont aux cette ses son été mais ont a comme nous vous leur être fait selon après entre sans où ces même très tout',
    de: 'der die das und den von zu mit ist im nicht ein eine dem des sich auf für als auch es an werden aus er hat dass sie nach wird bei einer einem einen um am sind noch wie über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei',
    es: 'el la los las de y en que un una del se por con no para su al es lo como más o pero sus le ha este esta sin sobre entre cuando también hasta desde fue son ya muy años porque hay todo nos ante según donde quien tras han',
    it: 'il la lo gli le i di e che un una è in per non con del della dei delle da al alla si sono nel nella ha come più ma anche dal dalla su se questo questa suo sua dopo stato essere hanno tra ai alle degli ci cui o era nei',
    pt: 'o a os as de e do da dos das em no na que um uma para com não por se mais ao como foi mas é à ele ela seu sua ou são nos nas pelo pela até isso entre também já muito após segundo está ser tem sobre foram quando este esta',
    ca: 'el la els les de i del dels amb que un una per és no als ha han va aquest aquesta són més però també a en es seva seu com o hi ens',
    nl: 'de het een en van in is dat op te zijn voor met niet die aan er om ook als maar door bij wordt dan naar heeft uit nog over werd hij ze zij of was worden wel meer tot deze hebben haar kan geen wat moet tegen onder al zich',
    sv: 'och att det i en som är av för på med den till inte har om ett de var men jag sig från vi så kan när hade under efter också han hon ska där vid mot ut nu eller bara inom finns skulle detta blir alla in sin dem över upp',
    no: 'og i det er på en som til av for at med den har ikke de et å var fra om men han vi seg kan etter så ble hun skal også blir mot ved når eller være få ut der opp bare nå noe over da sin hadde dette jeg mer enn sier',
    da: 'og i det er på en som til af for at med den har ikke de et der var fra om men han vi sig kan efter så blev hun skal også bliver mod ved når eller være få ud op kun nu noget over da sin havde dette jeg mere end siger mellem hvor',
    fi: 'ja on ei se että oli hän joka mutta myös ovat kun kuin niin ole mukaan sekä jos vain nyt vuonna olla sen tai jo mitä tämä voi joka jotka hänen noin',
    pl: 'w i na z się do nie że to o jest jak po za od przez dla co tym są ma był tego oraz ale przed jego była który która które być już także może tak tylko czy pod przy roku',
    cs: 'a v se na je že to s z do o i pro jako ve by si po od za které který která jeho ale podle také už jsou byl bylo být jen má až aby nebo však k u při tak před mezi',
    ro: '„și de în la a cu pe că nu o din un pentru care este sunt mai ca fi prin după au al ale lui dar această fost era între ce s-a ar său sa',
    hu: 'a az és hogy nem is egy van de meg el ez csak volt mint ki még azt már vagy ha aki után lesz szerint között be úgy ezt kell több nagy lehet',
    tr: 've bir bu da de için ile olarak çok daha gibi en olan ne kadar sonra var ise ya ancak o ki değil her mi iki göre yeni olduğu oldu tarafından dedi kendi ama diye üzere şey önce etti eden bin',
    id: 'yang dan di ini itu dengan untuk dari dalam tidak pada akan ke oleh juga adalah telah ada mereka kami karena lebih bisa saat atau tersebut sudah saya seperti menjadi para dia hanya bahwa sebagai kata orang',
    vi: 'và của là có được cho trong không các với người đã này một những khi từ ra đến để tại về vào cũng theo như trên đó sẽ nhiều phải sau làm hơn bị do nhưng ông bà năm chỉ lại thì nên mà ở hai còn đang việc trước',
    ru: 'и в не на что с по как это к из его у от за о для он она они мы но же то все был было были так также только при до или года после если уже чтобы более который которые которая об том',
    uk: 'і в на що не з до та у за як про це від по його для але й із є був було були також або який яка які після року щоб вже при під їх він вона вони',
    bg: 'и на в за да се от не са с по е че като до при ще това как но или най след бе към още го той тя през само има',
  }).map(([language, words]) => [language, words.split(' ')]),
);

/** Letters and marks that few languages write: met once, they say more than a word does. */
export const DISTINCTIVE_LETTERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    de: 'ß„',
    es: 'ñ¿¡',
    pt: 'ãõ',
    fr: 'œùêû',
    sv: 'ä',
    da: 'æø',
    no: 'æø',
    fi: 'ä',
    pl: '„łąężźćśń',
    cs: '„řůěž',
    ro: 'șțăşţ',
    hu: '„őű',
    tr: 'ğışİ',
    vi: 'ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
    uk: 'іїєґ',
    ru: 'ыэё',
    bg: '„ъ',
  }).map(([language, letters]) => [language, [...letters]]),
);
