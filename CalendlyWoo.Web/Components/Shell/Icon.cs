namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The product's own line icons on a grid of 24; drawn inline, so that no font has to load.</summary>
public enum Icon
{
    Alert,
    Bag,
    Calendar,
    Check,
    Clock,
    Cross,
    Eye,
    Flag,
    Gear,
    Home,
    Link,
    Mail,
    Moon,
    Note,
    Pause,
    Pencil,
    Sun,
}
