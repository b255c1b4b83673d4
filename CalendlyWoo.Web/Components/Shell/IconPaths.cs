namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The outlines of the icons, as SVG path data.</summary>
internal static class IconPaths
{
    public static string Of(Icon icon) => icon switch
    {
        Icon.Alert => "M12 4 21 20H3ZM12 10v4.5M12 17.4v.1",
        Icon.Bag => "M5 8h14l1 12H4ZM9 8V7a3 3 0 0 1 6 0v1",
        Icon.Calendar => "M4 6h16v14H4ZM4 10.5h16M8 3.5V8M16 3.5V8",
        Icon.Check => "M5 12.5 10 17.5 19.5 7",
        Icon.Clock => "M12 3.5a8.5 8.5 0 1 0 .01 0M12 7.5V12l3.2 2.2",
        Icon.Cross => "M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5",
        Icon.Eye => "M2.5 12Q12 2.5 21.5 12 12 21.5 2.5 12M12 9.5a2.5 2.5 0 1 0 .01 0",
        Icon.Flag => "M6 21V4h12l-2.8 4.2L18 12.5H6",
        Icon.Gear => "M12 8.8a3.2 3.2 0 1 0 .01 0M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1",
        Icon.Home => "M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4Z",
        Icon.Link => "M10 14a4 4 0 0 0 6 .4l3-3A4 4 0 0 0 13.4 5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3A4 4 0 0 0 10.6 18.3L12 17",
        Icon.Mail => "M3.5 6h17v12.5h-17ZM4 6.5 12 13l8-6.5",
        Icon.Moon => "M20 14.5A8.5 8.5 0 1 1 10 4a6.8 6.8 0 0 0 10 10.5Z",
        Icon.Note => "M5 4h14v11l-5 5H5ZM14 20v-5h5M8.5 8.5h7M8.5 12h4",
        Icon.Pause => "M8.5 5.5v13M15.5 5.5v13",
        Icon.Pencil => "M4 20l1-4.5L16 4.5 19.5 8 8.5 19ZM14 6.5 17.5 10",
        Icon.Sun => "M12 8a4 4 0 1 0 .01 0M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7",
    };
}
