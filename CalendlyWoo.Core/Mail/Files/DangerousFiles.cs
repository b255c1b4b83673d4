namespace CalendlyWoo.Core.Mail.Files;

/// <summary>Files that mail servers refuse, or that would harm whoever opens them. Gmail's list of blocked file types is the start.</summary>
internal static class DangerousFiles
{
    private static readonly HashSet<string> Programs = new(
        [
            ".ade", ".adp", ".apk", ".appx", ".bat", ".cab", ".chm", ".cmd", ".com", ".cpl", ".dll", ".dmg", ".exe", ".hta", ".ins", ".iso", ".img", ".isp",
                ".jar", ".js", ".jse",
            ".lib", ".lnk", ".mde", ".msc", ".msi", ".msix", ".msp", ".mst", ".nsh", ".pif", ".ps1", ".psm1", ".py", ".reg", ".scr", ".sct", ".sh", ".shb",
                ".sys", ".vb", ".vbe",
            ".vbs", ".vhd", ".vxd", ".wsc", ".wsf", ".wsh", ".xll",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> WithMacros =
        new([".doc", ".docm", ".dot", ".dotm", ".xls", ".xlsm", ".xlsb", ".xltm", ".ppt", ".pptm", ".potm"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Archives = new([".zip", ".rar", ".7z", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".ace", ".arj"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Pages = new([".htm", ".html", ".xhtml", ".mht", ".mhtml", ".shtml", ".svg", ".xml"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Why such a file is refused, or null.</summary>
    public static string? Reason(string extension, ReadOnlySpan<byte> content)
    {
        if (Programs.Contains(extension) || FileSignature.IsProgram(content))
            return T("This is a program. Mail servers refuse programs, because viruses travel that way. Link to a download page instead.");
        if (WithMacros.Contains(extension) || (FileSignature.IsZip(content) && content.IndexOf("vbaProject.bin"u8) >= 0))
            return T("Files of this kind can carry macros, which mail servers refuse. Save it as PDF, or as .docx, .xlsx or .pptx.");
        if (Archives.Contains(extension)) return "Mail servers distrust archives, since they cannot always look inside. Attach the files themselves.";
        return Pages.Contains(extension)
            ? T("Attached web pages and SVG drawings look like an attempt to steal passwords, and mail servers refuse them. Save it as PDF, or link to it.")
            : null;
    }
}
