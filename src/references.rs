//! Every paper, once. Code and parameter files point here, so that a slip does not compile and
//! "who uses this paper" is one search.
//!
//! Titles and pages are given where they were seen; `read` says what was read of each.

/// A source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// Key that scenario and parameter files use, `dodge-1967`.
    pub key: &'static str,
    /// Authors and year, as said in a sentence.
    pub short: &'static str,
    /// Where it appeared.
    pub place: &'static str,
    /// Digital object identifier, or empty.
    pub doi: &'static str,
    /// What was read for this program.
    pub read: Read,
}

/// How much of a source was read for this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// The full text.
    FullText,
    /// The abstract.
    Abstract,
    /// Published model code that cites it.
    Code,
    /// A page that quotes it.
    Secondary,
    /// Nothing: quoted from memory, to be checked.
    Memory,
    /// Not a publication: our own choice or computation.
    Own,
}

/// The reference with this key.
#[must_use]
pub fn find(key: &str) -> Option<&'static Reference> {
    ALL.iter().copied().find(|reference| reference.key == key)
}

macro_rules! references {
    ($($NAME:ident = $key:literal, $short:literal, $place:literal, $doi:literal, $read:ident;)+) => {
        $(
            #[doc = concat!($short, ". ", $place, ".")]
            pub const $NAME: Reference = Reference {
                key: $key, short: $short, place: $place, doi: $doi, read: Read::$read,
            };
        )+
        /// All references, alphabetical by key.
        pub const ALL: &[&Reference] = &[$(&$NAME,)+];
    };
}

references! {
    ANDREU_1980 = "andreu-1980", "Andreu & Barrett 1980", "J Physiol 308:79", "10.1113/jphysiol.1980.sp013463", Abstract;
    AUGUSTINE_1985 = "augustine-1985", "Augustine, Charlton & Smith 1985", "J Physiol 367:163", "", Abstract;
    BARBAGALLO_2009 = "barbagallo-2009", "Barbagallo 2009", "quoted by BioNumbers 114371", "", Secondary;
    BORST_1998 = "borst-1998", "Borst & Sakmann 1998", "J Physiol 506:143", "", Code;
    BRIGANT_1982 = "brigant-1982", "Brigant & Mallart 1982", "J Physiol 333:619", "", Memory;
    CALGATE = "calgate", "calgate", "our own choice or computation", "", Own;
    CANNON_1993 = "cannon-1993", "Cannon, Brown & Corey 1993", "Biophys J 65:270", "", Memory;
    COCHRANE_2020 = "cochrane-2020", "Garrison, Korownyk, Kolber et al. 2020", "Cochrane Database Syst Rev CD009402", "10.1002/14651858.CD009402.pub3", Abstract;
    DAVID_2003 = "david-2003", "David & Barrett 2003", "PMC2342850", "", Abstract;
    DEFICIENCY_PAGES = "deficiency-pages", "pages on magnesium deficiency", "several, for patients and for doctors, which agree", "", Secondary;
    DEL_CASTILLO_1954 = "del-castillo-1954", "del Castillo & Engbaek 1954", "J Physiol 124:370", "", Abstract;
    DEL_CASTILLO_KATZ_1954 = "del-castillo-katz-1954", "del Castillo & Katz 1954", "J Physiol 124:560", "", Memory;
    DESTEXHE_1994 = "destexhe-1994", "Destexhe, Mainen & Sejnowski 1994", "J Comput Neurosci 1:195", "", Memory;
    DIAPHRAGM_MAGNESIUM = "diaphragm-magnesium", "The effect of tetraethylammonium and temperature on the neuromuscular block produced by magnesium (authors not in the abstract read)", "discovery.researcher.life", "", Abstract;
    DODGE_1967 = "dodge-1967", "Dodge & Rahamimoff 1967", "J Physiol 193:419", "10.1113/jphysiol.1967.sp008367", Abstract;
    ELMQVIST_1964 = "elmqvist-1964", "Elmqvist, Johns & Thesleff 1964", "J Physiol 174:417", "", Memory;
    ELMQVIST_1965 = "elmqvist-1965", "Elmqvist & Quastel 1965", "J Physiol 178:505", "", Memory;
    FELMY_2003 = "felmy-2003", "Felmy, Neher & Schneggenburger 2003", "Neuron 37:801", "", Code;
    FINE_1991 = "fine-1991", "Fine, Santa Ana, Porter & Fordtran 1991", "J Clin Invest 88:396", "10.1172/JCI115317", Abstract;
    FOOD_TABLES = "food-tables", "food tables on the web", "several pages, which differ by tens of per cent", "", Secondary;
    FRANKENHAEUSER_1957 = "frankenhaeuser-1957", "Frankenhaeuser & Hodgkin 1957", "J Physiol 137:218", "", Memory;
    FUGLEVAND_1993 = "fuglevand-1993", "Fuglevand, Winter & Patla 1993", "J Neurophysiol 70:2470", "", Code;
    HELMCHEN_1997 = "helmchen-1997", "Helmchen, Borst & Sakmann 1997", "Biophys J 72:1458", "", Memory;
    HILLE_1975 = "hille-1975", "Hille, Woodhull & Shapiro 1975", "Phil Trans R Soc B 270:301", "10.1098/rstb.1975.0011", Abstract;
    HODGKIN_1952 = "hodgkin-1952", "Hodgkin & Huxley 1952", "J Physiol 117:500", "10.1113/jphysiol.1952.sp004764", Memory;
    HUXLEY_1959 = "huxley-1959", "Huxley 1959", "Ann N Y Acad Sci 81:221", "", Memory;
    JAHNEN_2012 = "jahnen-2012", "Jahnen-Dechent & Ketteler 2012", "Clin Kidney J 5 Suppl 1:i3", "", FullText;
    JAHR_1990 = "jahr-1990", "Jahr & Stevens 1990", "J Neurosci 10:3178", "", Code;
    JENKINSON_1957 = "jenkinson-1957", "Jenkinson 1957", "J Physiol 138:434", "", Memory;
    KATZ_1965 = "katz-1965", "Katz & Miledi 1965", "J Physiol 181:656", "", Secondary;
    KELLER_2015 = "keller-2015", "Keller et al. 2015", "ModelDB 182142", "", Code;
    KHAN_2008 = "khan-2008", "Khan, Gray, Obejero-Paz & Jones 2008", "J Gen Physiol 132:223", "", Abstract;
    LILEY_1956 = "liley-1956", "Liley 1956", "J Physiol 134:427", "", Memory;
    LOU_2005 = "lou-2005", "Lou, Scheuss & Schneggenburger 2005", "Nature 435:497", "", Abstract;
    LU_2000 = "lu-2000", "Lu & Nightingale 2000", "Clin Pharmacokinet 38:305", "", Abstract;
    MAGNESIUM_PIG = "magnesium-pig", "A study of magnesium's block in pigs, 1996 (authors not in what was read)", "quoted by a secondary page", "", Secondary;
    MALLART_1967 = "mallart-1967", "Mallart & Martin 1967", "J Physiol 193:679", "", Memory;
    MARTISZUS_2021 = "martiszus-2021", "Martiszus, Tsintsadze, Chang & Smith 2021", "eLife 10:e67914", "10.7554/eLife.67914", FullText;
    MCINTYRE_2002 = "mcintyre-2002", "McIntyre, Richardson & Grill 2002", "J Neurophysiol 87:995", "", Code;
    PATON_1967 = "paton-1967", "Paton & Waud 1967", "J Physiol 191:59", "", Abstract;
    POSPISCHIL_2008 = "pospischil-2008", "Pospischil, Toledo-Rodriguez, Monier et al. 2008", "Biol Cybern 99:427", "10.1007/s00422-008-0263-8", Code;
    RUIZ_2011 = "ruiz-2011", "Ruiz, Cano, Casanas, Gaffield, Betz & Tabares 2011", "J Neurosci 31:2000", "10.1523/JNEUROSCI.4663-10.2011", Abstract;
    SCHNEGGENBURGER_1993 = "schneggenburger-1993", "Schneggenburger, Zhou, Konnerth & Neher 1993", "Neuron 11:133", "", Memory;
    SCHWARZ_1995 = "schwarz-1995", "Schwarz, Reid & Bostock 1995", "Pflugers Arch 430:283", "10.1007/BF00374660", Abstract;
    SEO_2008 = "seo-2008", "Seo & Park 2008", "review, PMC3894481", "", FullText;
    SICA_1971 = "sica-1971", "Sica & McComas 1971", "J Neurol Neurosurg Psychiatry 34:113", "", Abstract;
    STOCKBRIDGE_1984 = "stockbridge-1984", "Stockbridge & Moore 1984", "J Neurosci 4:803", "", Code;
    SULFATE_LABEL = "sulfate-label", "label of magnesium sulfate injection", "pages that reprint it", "", Secondary;
    SUZUKI_2000 = "suzuki-2000", "Suzuki et al. 2000", "Pflugers Arch", "10.1007/s004240000278", Abstract;
    TALBOT_2003 = "talbot-2003", "Talbot, David & Barrett 2003", "J Neurophysiol 90:491", "", Abstract;
    TRAUB_1991 = "traub-1991", "Traub & Miles 1991", "Neuronal Networks of the Hippocampus, Cambridge University Press", "", Code;
    TRENKWALDER_1999 = "trenkwalder-1999", "Trenkwalder et al. 1999", "Mov Disord 14:102", "", Abstract;
    WOOD_2001 = "wood-2001", "Wood & Slater 2001", "Prog Neurobiol 64:393", "", Memory;
    WOODHULL_1973 = "woodhull-1973", "Woodhull 1973", "J Gen Physiol 61:687", "", Abstract;
    ZHANG_2016 = "zhang-2016", "Zhang et al. 2016", "J Nutr 146:595", "", Abstract;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_alphabetical_and_found() {
        assert!(ALL.windows(2).all(|pair| pair[0].key < pair[1].key));
        assert_eq!(find("dodge-1967"), Some(&DODGE_1967));
        assert_eq!(find("no-such-paper"), None);
    }
}
