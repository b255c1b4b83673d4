namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The outlines of the icons, as SVG path data.</summary>
internal static class IconPaths
{
    public static string Of(Icon icon) => icon switch
    {
        Icon.Alert => "M12 4 21 20H3ZM12 10v4.5M12 17.4v.1",
        Icon.Bag => "M5 8h14l1 12H4ZM9 8V7a3 3 0 0 1 6 0v1",
        Icon.Braces => "M9 4.5c-3 0-3 1.5-3 3.5s0 3-2 4c2 1 2 2 2 4s0 3.5 3 3.5M15 4.5c3 0 3 1.5 3 3.5s0 3 2 4c-2 1-2 2-2 4s0 3.5-3 3.5",
        Icon.Calendar => "M4 6h16v14H4ZM4 10.5h16M8 3.5V8M16 3.5V8",
        Icon.Check => "M5 12.5 10 17.5 19.5 7",
        Icon.ChevronLeft => "M14.5 6 8.5 12l6 6",
        Icon.Clock => "M12 3.5a8.5 8.5 0 1 0 .01 0M12 7.5V12l3.2 2.2",
        Icon.Cross => "M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5",
        Icon.Desktop => "M3.5 5h17v11h-17ZM9 20h6M12 16v4",
        Icon.Download => "M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14",
        Icon.Eye => "M2.5 12Q12 2.5 21.5 12 12 21.5 2.5 12M12 9.5a2.5 2.5 0 1 0 .01 0",
        Icon.Flag => "M6 21V4h12l-2.8 4.2L18 12.5H6",
        Icon.Gear => "M12 8.8a3.2 3.2 0 1 0 .01 0M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1",
        Icon.History => "M4.5 12a7.5 7.5 0 1 1 2.6 5.7M4.5 17.5V12.8M12 8v4.2l3 1.8M7.2 17.7H4",
        Icon.Home => "M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4Z",
        Icon.Image => "M4 5h16v14H4ZM4.5 16.5 9 12l4 4 2.5-2.5 4 3.5M15.5 8.5v.1",
        Icon.Inbox => "M4 13 6.5 5h11L20 13v6H4ZM4 13h4.5l1.5 2.5h4l1.5-2.5H20",
        Icon.Keyboard => "M3 6.5h18v11H3ZM6.5 10v.1M10.2 10v.1M13.8 10v.1M17.5 10v.1M8 14h8",
        Icon.Link => "M10 14a4 4 0 0 0 6 .4l3-3A4 4 0 0 0 13.4 5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3A4 4 0 0 0 10.6 18.3L12 17",
        Icon.Mail => "M3.5 6h17v12.5h-17ZM4 6.5 12 13l8-6.5",
        Icon.Moon => "M20 14.5A8.5 8.5 0 1 1 10 4a6.8 6.8 0 0 0 10 10.5Z",
        Icon.More => "M12 6v.1M12 12v.1M12 18v.1",
        Icon.Note => "M5 4h14v11l-5 5H5ZM14 20v-5h5M8.5 8.5h7M8.5 12h4",
        Icon.Paperclip => "M18.5 11 11 18.2a4.2 4.2 0 0 1-6-6L13 4.6a2.8 2.8 0 0 1 4 4L9.5 15.8a1.4 1.4 0 0 1-2-2L14 7.6",
        Icon.Pause => "M8.5 5.5v13M15.5 5.5v13",
        Icon.Pencil => "M4 20l1-4.5L16 4.5 19.5 8 8.5 19ZM14 6.5 17.5 10",
        Icon.Phone => "M7.5 3.5h9v17h-9ZM11 17.5h2",
        Icon.Plus => "M12 5v14M5 12h14",
        Icon.Search => "M10.5 4.5a6 6 0 1 0 .01 0M15 15l5 5",
        Icon.Send => "M4 11.5 20 4l-5 16-3.5-6.5ZM11.5 13.5 20 4",
        Icon.Sun => "M12 8a4 4 0 1 0 .01 0M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7",
        Icon.Template => "M4 4.5h16v15H4ZM4 9h16M9.5 9v10.5",
        Icon.Trash => "M5 7h14M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5",
        Icon.Undo => "M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4",
        Icon.Upload => "M12 15.5V4.5M7.5 8.5 12 4l4.5 4.5M5 19.5h14",
    };
}
