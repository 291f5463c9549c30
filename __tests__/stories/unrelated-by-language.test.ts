import { describe, expect, test } from '@jest/globals';
import { type Article, findStories } from '../../src/index.js';

/** Reports of four things, by language: a fire in a town hall, a new train, a banker who resigns, a pupil who wins. */
const REPORTS: Readonly<Record<string, readonly (readonly [title: string, text: string])[]>> = {
  de: [
    [
      'Brand im Rathaus von Altdorf',
      'Im Rathaus von Altdorf hat es am Montagmorgen gebrannt. Die Feuerwehr war mit zehn Wagen im Einsatz. Verletzt wurde niemand, die Polizei ermittelt.',
    ],
    [
      'Bahn stellt neuen Zug vor',
      'Die Bahn hat am Dienstag einen neuen Zug vorgestellt, der ab dem Frühjahr fahren soll. Er hat mehr Sitzplätze und ist für Rollstühle geeignet.',
    ],
    [
      'Chef der Volksbank tritt zurück',
      'Der Vorstandschef der Volksbank tritt aus gesundheitlichen Gründen zurück. Seine Stellvertreterin soll das Amt übernehmen, sagte ein Sprecher.',
    ],
    [
      'Schülerin gewinnt Mathematikwettbewerb',
      'Eine Schülerin aus Neustadt hat einen internationalen Wettbewerb in Mathematik gewonnen. Sie sagte, sie könne es noch nicht glauben.',
    ],
  ],
  pl: [
    [
      'Pożar w ratuszu',
      'W ratuszu wybuchł w poniedziałek rano pożar. Na miejsce wysłano dziesięć zastępów straży. Nikt nie został ranny, policja bada przyczyny.',
    ],
    [
      'Nowe pociągi od wiosny',
      'Kolej pokazała we wtorek nowy pociąg, który zacznie jeździć wiosną. Ma więcej miejsc i jest dostosowany do wózków.',
    ],
    [
      'Prezes banku odchodzi',
      'Prezes dużego banku zrezygnował ze stanowiska z powodów zdrowotnych. Zastąpi go wiceprezes, poinformował rzecznik.',
    ],
    [
      'Uczennica wygrała olimpiadę',
      'Uczennica z Krakowa wygrała międzynarodową olimpiadę z matematyki. Powiedziała, że jeszcze w to nie wierzy.',
    ],
  ],
  it: [
    [
      'Incendio in municipio',
      'Un incendio è scoppiato lunedì mattina nel municipio di Montelupo. Dieci squadre di vigili del fuoco sono intervenute. Nessun ferito, la polizia indaga.',
    ],
    [
      'Nuovo treno dalla primavera',
      'Le ferrovie hanno presentato martedì un nuovo treno che entrerà in servizio in primavera. Ha più posti ed è accessibile alle sedie a rotelle.',
    ],
    [
      'Si dimette il presidente della banca',
      'Il presidente della banca si è dimesso per motivi di salute. Al suo posto andrà la vicepresidente, ha detto un portavoce.',
    ],
    [
      'Studentessa vince le olimpiadi di matematica',
      'Una studentessa di Torino ha vinto un concorso internazionale di matematica. Ha detto che non ci crede ancora.',
    ],
  ],
  pt: [
    [
      'Incêndio na câmara municipal',
      'Um incêndio atingiu na segunda-feira a câmara municipal de Ribeira. Dez viaturas dos bombeiros estiveram no local. Não há feridos e a polícia investiga.',
    ],
    [
      'Novo comboio na primavera',
      'A empresa apresentou na terça-feira um novo comboio que começa a circular na primavera. Tem mais lugares e é acessível a cadeiras de rodas.',
    ],
    [
      'Presidente do banco demite-se',
      'O presidente do banco demitiu-se por motivos de saúde. A vice-presidente assume o cargo, disse um porta-voz.',
    ],
    [
      'Aluna vence concurso',
      'Uma aluna de Braga venceu um concurso internacional de matemática. Disse que ainda não acredita.',
    ],
  ],
  tr: [
    [
      'Belediye binasında yangın',
      'Belediye binasında pazartesi sabahı yangın çıktı. Olay yerine on itfaiye aracı gönderildi. Yaralanan olmadı, polis nedenini araştırıyor.',
    ],
    [
      'Yeni tren ilkbaharda',
      'Demiryolları salı günü ilkbaharda sefere başlayacak yeni treni tanıttı. Trende daha çok koltuk var.',
    ],
    [
      'Bankanın başkanı istifa etti',
      'Büyük bankanın başkanı sağlık nedenleriyle istifa etti. Yerine yardımcısı geçecek, dedi sözcü.',
    ],
    [
      'Öğrenci yarışmayı kazandı',
      'Ankaralı bir öğrenci uluslararası matematik yarışmasını kazandı. Hâlâ inanamadığını söyledi.',
    ],
  ],
  ar: [
    [
      'حريق في مبنى البلدية',
      'اندلع حريق صباح الاثنين في مبنى البلدية. وأرسلت عشر سيارات إطفاء إلى المكان. ولم يصب أحد بأذى وتحقق الشرطة في الأسباب.',
    ],
    [
      'قطار جديد في الربيع',
      'قدمت شركة السكك الحديدية يوم الثلاثاء قطارا جديدا يبدأ العمل في الربيع. وفيه مقاعد أكثر من القطارات القديمة.',
    ],
    ['رئيس البنك يستقيل', 'استقال رئيس البنك الكبير لأسباب صحية. وستحل محله نائبته كما قال متحدث.'],
    ['طالبة تفوز بالمسابقة', 'فازت طالبة من المدينة في مسابقة دولية للرياضيات. وقالت إنها لا تصدق حتى الآن.'],
  ],
  zh: [
    ['市政厅发生火灾', '周一早上市政厅发生火灾，十辆消防车赶到现场。没有人员受伤，警方正在调查原因。'],
    ['新型列车明年春天运行', '铁路公司周二展示了新型列车，将于明年春天开始运行。座位比现在多两成。'],
    ['银行行长辞职', '一家大银行的行长因健康原因辞职。副行长将接任，发言人说。'],
    ['高中生获得数学冠军', '一名高中生在国际数学比赛中获得冠军。她说自己还不敢相信。'],
  ],
  ko: [
    [
      '시청에서 화재',
      '월요일 아침 시청에서 화재가 발생해 소방차 열 대가 출동했다. 다친 사람은 없으며 경찰이 원인을 조사하고 있다.',
    ],
    ['새 열차 내년 봄 운행', '철도 회사는 화요일 내년 봄부터 새 열차를 운행한다고 발표했다. 좌석이 지금보다 20% 많다.'],
    ['은행장 사임', '대형 은행의 은행장이 건강상의 이유로 사임한다고 발표했다. 후임은 부행장이 맡을 예정이다.'],
    ['고등학생 수학 대회 우승', '서울의 한 고등학생이 국제 수학 대회에서 우승했다. 아직 믿기지 않는다고 말했다.'],
  ],
  ru: [
    [
      'Пожар в мэрии',
      'В здании мэрии в понедельник утром произошёл пожар. На место выехали десять машин. Никто не пострадал, полиция выясняет причины.',
    ],
    [
      'Новый поезд весной',
      'Железная дорога во вторник представила новый поезд, который выйдет на линию весной. В нём больше мест.',
    ],
    [
      'Глава банка уходит',
      'Глава крупного банка ушёл в отставку по состоянию здоровья. Его место займёт заместитель, сообщил представитель.',
    ],
    [
      'Школьница победила в олимпиаде',
      'Школьница из Казани победила в международной олимпиаде по математике. Она сказала, что ещё не верит.',
    ],
  ],
  nl: [
    [
      'Brand in stadhuis',
      'In het stadhuis van Valkenburg heeft het maandagochtend gebrand. De brandweer kwam met tien wagens. Niemand raakte gewond, de politie onderzoekt de oorzaak.',
    ],
    [
      'Nieuwe trein in het voorjaar',
      'De spoorwegen hebben dinsdag een nieuwe trein laten zien die in het voorjaar gaat rijden. Er zijn meer zitplaatsen.',
    ],
    [
      'Topman van bank stapt op',
      'De topman van een grote bank stapt op om gezondheidsredenen. Zijn plaatsvervanger neemt het over, zei een woordvoerder.',
    ],
    [
      'Scholiere wint wedstrijd',
      'Een scholiere uit Breda heeft een internationale wedstrijd in wiskunde gewonnen. Ze zei dat ze het nog niet kan geloven.',
    ],
  ],
  sv: [
    [
      'Brand i stadshuset',
      'Det brann i stadshuset i Vallby på måndagsmorgonen. Tio brandbilar kom till platsen. Ingen skadades och polisen utreder orsaken.',
    ],
    [
      'Nytt tåg till våren',
      'Järnvägen visade på tisdagen ett nytt tåg som ska börja gå till våren. Det har fler platser.',
    ],
    ['Bankchef avgår', 'Chefen för en storbank avgår av hälsoskäl. Hans ställföreträdare tar över, sade en talesman.'],
    [
      'Elev vann tävling',
      'En elev från Lund har vunnit en internationell tävling i matematik. Hon sade att hon ännu inte kan tro det.',
    ],
  ],
  el: [
    [
      'Πυρκαγιά στο δημαρχείο',
      'Πυρκαγιά ξέσπασε τη Δευτέρα το πρωί στο δημαρχείο. Στο σημείο έσπευσαν δέκα οχήματα. Δεν υπάρχουν τραυματίες και η αστυνομία ερευνά τα αίτια.',
    ],
    [
      'Νέο τρένο την άνοιξη',
      'Οι σιδηρόδρομοι παρουσίασαν την Τρίτη ένα νέο τρένο που θα κυκλοφορήσει την άνοιξη. Έχει περισσότερες θέσεις.',
    ],
    [
      'Παραιτήθηκε ο διοικητής της τράπεζας',
      'Ο διοικητής μεγάλης τράπεζας παραιτήθηκε για λόγους υγείας. Τη θέση του παίρνει ο αναπληρωτής του, είπε εκπρόσωπος.',
    ],
    [
      'Μαθήτρια κέρδισε διαγωνισμό',
      'Μια μαθήτρια από την Πάτρα κέρδισε διεθνή διαγωνισμό μαθηματικών. Είπε ότι ακόμη δεν το πιστεύει.',
    ],
  ],
  hi: [
    [
      'नगरपालिका भवन में आग',
      'सोमवार सुबह नगरपालिका भवन में आग लग गई। दमकल की दस गाड़ियां मौके पर पहुंचीं। कोई घायल नहीं हुआ, पुलिस कारण की जांच कर रही है।',
    ],
    ['नई ट्रेन वसंत में', 'रेलवे ने मंगलवार को नई ट्रेन दिखाई जो वसंत से चलेगी। इसमें सीटें पहले से ज्यादा हैं।'],
    ['बैंक प्रमुख का इस्तीफा', 'एक बड़े बैंक के प्रमुख ने स्वास्थ्य कारणों से इस्तीफा दे दिया। उनकी जगह उपप्रमुख लेंगी, प्रवक्ता ने कहा।'],
    [
      'छात्रा ने जीती प्रतियोगिता',
      'एक छात्रा ने गणित की अंतरराष्ट्रीय प्रतियोगिता जीती। उसने कहा कि उसे अभी भी विश्वास नहीं हो रहा।',
    ],
  ],
  id: [
    [
      'Kebakaran di balai kota',
      'Kebakaran terjadi di balai kota pada Senin pagi. Sepuluh mobil pemadam datang ke lokasi. Tidak ada korban luka, polisi menyelidiki penyebabnya.',
    ],
    [
      'Kereta baru mulai musim depan',
      'Perusahaan kereta api pada Selasa memperkenalkan kereta baru yang akan beroperasi tahun depan. Kursinya lebih banyak.',
    ],
    [
      'Direktur bank mundur',
      'Direktur sebuah bank besar mundur karena alasan kesehatan. Wakilnya akan menggantikan, kata juru bicara.',
    ],
    [
      'Siswa menang lomba',
      'Seorang siswa dari Bandung memenangkan lomba matematika internasional. Ia mengatakan masih belum percaya.',
    ],
  ],
  vi: [
    [
      'Cháy tại tòa thị chính',
      'Một đám cháy xảy ra sáng thứ hai tại tòa thị chính. Mười xe cứu hỏa đã đến hiện trường. Không ai bị thương, cảnh sát đang điều tra nguyên nhân.',
    ],
    [
      'Tàu mới chạy từ mùa xuân',
      'Ngành đường sắt hôm thứ ba giới thiệu đoàn tàu mới sẽ chạy từ mùa xuân. Tàu có nhiều ghế hơn.',
    ],
    [
      'Giám đốc ngân hàng từ chức',
      'Giám đốc một ngân hàng lớn từ chức vì lý do sức khỏe. Phó giám đốc sẽ thay thế, người phát ngôn cho biết.',
    ],
    ['Học sinh đoạt giải toán', 'Một học sinh ở Huế đã thắng cuộc thi toán quốc tế. Em nói rằng vẫn chưa tin được.'],
  ],
  fi: [
    [
      'Tulipalo kaupungintalolla',
      'Kaupungintalolla syttyi maanantaiaamuna tulipalo. Paikalle tuli kymmenen paloautoa. Kukaan ei loukkaantunut, poliisi tutkii syytä.',
    ],
    [
      'Uusi juna keväällä',
      'Rautatiet esitteli tiistaina uuden junan, joka alkaa kulkea keväällä. Siinä on enemmän paikkoja.',
    ],
    [
      'Pankin johtaja eroaa',
      'Suuren pankin johtaja eroaa terveyssyistä. Hänen sijaisensa ottaa tehtävän, tiedottaja kertoi.',
    ],
    [
      'Koululainen voitti kilpailun',
      'Turkulainen koululainen voitti kansainvälisen matematiikkakilpailun. Hän sanoi, ettei vielä usko sitä.',
    ],
  ],
  th: [
    ['ไฟไหม้ศาลากลาง', 'เกิดไฟไหม้ที่ศาลากลางเมื่อเช้าวันจันทร์ รถดับเพลิงสิบคันไปถึงที่เกิดเหตุ ไม่มีผู้ได้รับบาดเจ็บ ตำรวจกำลังสอบสวนสาเหตุ'],
    ['รถไฟใหม่เริ่มวิ่งปีหน้า', 'การรถไฟเปิดตัวรถไฟใหม่เมื่อวันอังคาร ซึ่งจะเริ่มวิ่งปีหน้า มีที่นั่งมากขึ้น'],
    ['ประธานธนาคารลาออก', 'ประธานธนาคารใหญ่ลาออกด้วยเหตุผลด้านสุขภาพ รองประธานจะรับตำแหน่งแทน โฆษกกล่าว'],
    ['นักเรียนชนะการแข่งขัน', 'นักเรียนหญิงคนหนึ่งชนะการแข่งขันคณิตศาสตร์ระหว่างประเทศ เธอบอกว่ายังไม่อยากเชื่อ'],
  ],
};

const together = (articles: readonly Article[]): string[] =>
  findStories(articles).stories.flatMap((story) => (story.articles.length > 1 ? [story.articles.join('+')] : []));

describe.each(Object.entries(REPORTS))('unrelated reports in %s are stories of their own', (language, reports) => {
  const articles = reports.map(([title, text], at): Article => ({ id: `${at}`, title, text, outlet: `O${at}` }));

  test('all together, of one day, of several months, and without language or date', () => {
    const dates = ['2025-01-12', '2025-03-14', '2025-06-16', '2025-09-18'];
    expect(together(articles)).toEqual([]);
    expect(together(articles.map((article, at) => ({ ...article, language, publishedAt: dates[at]! })))).toEqual([]);
    expect(together(articles.map((article) => ({ ...article, language, publishedAt: '2025-03-14' })))).toEqual([]);
  });

  test('and every two of them alone', () => {
    const pairs = articles.flatMap((one, at) => articles.slice(at + 1).map((other) => [one, other]));
    expect(pairs.flatMap((pair) => together(pair.map((article) => ({ ...article, language }))))).toEqual([]);
  });
});
