namespace CalendlyWoo.Core.Mail.Hints;

/// <summary>Where many people have their mail, and how the ends of addresses are mistyped.</summary>
internal static class MailDomains
{
    /// <summary>Providers that many customers use, each with how many slips in its name still mean it: short names have real neighbours.</summary>
    public static readonly (string Name, int Reach, string[] Ends)[] Providers =
    [
        ("gmail", 1, ["com"]),
        ("googlemail", 2, ["com"]),
        ("yahoo", 1, ["com", "co.uk", "fr", "de", "it", "es", "ca", "be", "nl", "co.in", "co.jp", "com.au", "com.br", "com.mx", "ie"]),
        ("hotmail", 2, ["com", "co.uk", "fr", "de", "it", "es", "be", "nl", "ca", "se", "no", "dk", "ch", "com.au", "com.br"]),
        ("outlook", 2, ["com", "fr", "de", "it", "es", "be", "nl", "dk", "ie", "com.au", "com.br"]),
        ("icloud", 1, ["com"]),
        ("protonmail", 2, ["com", "ch"]),
        ("fastmail", 1, ["com", "fm"]),
        ("comcast", 1, ["net"]),
        ("verizon", 1, ["net"]),
        ("sbcglobal", 2, ["net"]),
        ("bellsouth", 2, ["net"]),
        ("btinternet", 2, ["com"]),
        ("virginmedia", 2, ["com"]),
        ("rocketmail", 2, ["com"]),
        ("telenet", 1, ["be"]),
        ("skynet", 1, ["be"]),
        ("proximus", 1, ["be"]),
        ("wanadoo", 1, ["fr"]),
        ("laposte", 1, ["net"]),
        ("t-online", 1, ["de"]),
    ];

    /// <summary>Real ones that are a slip away from a provider's name or end.</summary>
    public static readonly HashSet<string> Real = new(StringComparer.Ordinal)
    {
        "mail.com", "email.com", "ymail.com", "fmail.com", "qmail.com", "zmail.com", "umail.com", "hmail.com", "cloud.com", "icould.com", "telnet.be", "comcast.com",
        "verizon.com", "yahoo.cn", "hotmail.gr", "hotmail.cl", "hotmail.rs", "outlook.cl", "outlook.cz", "outlook.sk", "yahoo.se", "yahoo.no", "yahoo.dk", "yahoo.gr",
        "yahoo.ro", "yahoo.cz", "yahoo.co.id", "yahoo.co.nz", "yahoo.co.za", "yahoo.com.ar", "yahoo.com.hk", "yahoo.com.ph", "yahoo.com.sg", "yahoo.com.tr", "yahoo.com.tw",
        "yahoo.com.vn", "hotmail.co.jp", "hotmail.co.nz", "hotmail.co.za", "hotmail.com.ar", "hotmail.com.tr", "hotmail.fi", "outlook.jp", "outlook.pt", "outlook.at", "fastmail.net",
    };

    /// <summary>Ends that no domain has, with the one that is meant.</summary>
    public static readonly Dictionary<string, string> NoEnds = new(StringComparer.Ordinal)
    {
        ["con"] = "com", ["cmo"] = "com", ["ocm"] = "com", ["vom"] = "com", ["xom"] = "com", ["cim"] = "com", ["cpm"] = "com", ["clm"] = "com", ["dom"] = "com", ["comm"] = "com",
        ["coom"] = "com", ["conm"] = "com", ["com,"] = "com", ["nett"] = "net", ["nte"] = "net", ["ner"] = "net", ["orgg"] = "org", ["ogr"] = "org", ["rog"] = "org",
    };
}
